/**
 * Which rooms of `src` a room may import from, besides itself. The road goes one way: text -> plan -> judgement -> rendering.
 * A room that is not listed here may import nothing and be imported by nobody.
 */
const rooms = {
  generated: { sees: [], because: 'made from schemas/' },
  values: { sees: [], because: 'what a typed figure means depends on no plan' },
  method: { sees: [], because: 'the sections, terms and sources of the method are plain data' },
  yaml: { sees: ['values'], because: 'text to nodes with places knows no plan' },
  plan: { sees: ['generated', 'values', 'method', 'yaml'], because: 'a plan is read without being judged' },
  edit: { sees: ['values', 'yaml', 'plan'], because: 'text is edited by place, whatever is judged' },
  growth: { sees: [], because: 'the arithmetic knows no plan, no file and no package' },
  playbooks: { sees: ['method'], because: 'practices are plain data' },
  judge: {
    sees: ['generated', 'values', 'method', 'yaml', 'plan', 'edit', 'growth', 'playbooks'],
    because: 'a judgement opens no file and shows nothing',
  },
  history: {
    sees: ['values', 'yaml', 'plan', 'files'],
    because: 'the gate to git returns texts and what changed in them',
  },
  render: {
    sees: ['values', 'method', 'plan', 'growth', 'playbooks', 'judge', 'version.ts'],
    because: 'a renderer turns a judgement into text; it runs no command and asks nobody',
  },
  interview: {
    sees: ['generated', 'values', 'method', 'yaml', 'plan', 'edit', 'growth', 'playbooks', 'judge'],
    because: 'questions are data; saving and showing are passed in',
  },
  terminal: { sees: ['interview'], because: 'another way of asking must not touch the questions' },
  files: { sees: ['values', 'plan'], because: 'everybody goes through the gate to the file system' },
  run: {
    sees: [
      'values',
      'method',
      'yaml',
      'plan',
      'edit',
      'growth',
      'playbooks',
      'judge',
      'history',
      'render',
      'interview',
      'terminal',
      'files',
      'version.ts',
    ],
    because: 'what commands share knows no command',
  },
  lsp: {
    sees: [
      'values',
      'method',
      'yaml',
      'plan',
      'edit',
      'growth',
      'playbooks',
      'judge',
      'render',
      'files',
      'run',
      'version.ts',
    ],
    because: 'an editor is answered from a text and its judgement',
  },
  commands: {
    sees: [
      'values',
      'method',
      'yaml',
      'plan',
      'edit',
      'growth',
      'playbooks',
      'judge',
      'history',
      'render',
      'interview',
      'files',
      'run',
      'lsp',
      'version.ts',
    ],
    because: 'a command does not know the program that calls it',
  },
  cli: {
    sees: ['values', 'plan', 'files', 'history', 'render', 'run', 'commands', 'lsp', 'version.ts'],
    because: 'the program sees its commands, not their parts',
  },
};

const notTests = '\\.test\\.ts$';

/** One rule a room: whatever it imports from `src` outside its list is an error. */
const oneWay = Object.entries(rooms).map(([room, { sees, because }]) => ({
  name: `${room}-sees-only-its-list`,
  comment: `src/${room} may import from ${sees.join(', ') || 'no other room'}: ${because}.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: notTests },
  to: {
    path: '^src/',
    pathNot: `^src/(${[room, ...sees].map((name) => (name.includes('.') ? name.replace('.', '\\.') : `${name}/`)).join('|')})`,
  },
}));

/** What only some files may touch: the gates. */
const gates = [
  [
    'files-go-through-their-gate',
    '^(node:)?fs(/promises)?$',
    '^src/(files/|cli/(real-io|start)\\.ts)',
    'Only src/files opens files; the start reads the program itself, and the real streams write.',
  ],
  [
    'processes-go-through-git-gate',
    '^(node:)?(child_process|cluster)$',
    '^src/history/',
    'The one child process is git, started by its gate.',
  ],
  ['network-is-never-used', '^(node:)?(net|http|https|http2|dgram|tls|dns)(/promises)?$', '^$', 'No network, ever.'],
  [
    'terminal-knows-inquirer',
    'node_modules/@?inquirer',
    '^src/terminal/',
    'The questions do not know how they are asked.',
  ],
  [
    'colours-and-tables-in-the-renderer',
    'node_modules/(chalk|cli-table3)/',
    '^src/render/(paint|table)\\.ts$',
    'Nobody else decides how something looks.',
  ],
  [
    'language-server-knows-its-protocol',
    'node_modules/vscode-',
    '^src/lsp/(server|answers|documents|shapes|protocol)\\.ts$',
    'No other command loads the protocol.',
  ],
  [
    'options-are-read-by-commands',
    '^src/run/command\\.ts$',
    '^src/(cli/|commands/|run/(global-options|wanted)\\.ts)',
    'A command hands on the values that it needs, never its options. The two exceptions describe the command line.',
  ],
].map(([name, to, allowed, comment]) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: [allowed, notTests] },
  to: { path: to },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneWay,
    ...gates,
    {
      name: 'judge-facts-before-rules',
      comment: 'Rules look at facts; facts know no rule, and neither knows what becomes of findings.',
      severity: 'error',
      from: { path: '^src/judge/facts/', pathNot: notTests },
      to: { path: '^src/judge/', pathNot: '^src/judge/facts/' },
    },
    {
      name: 'judge-verdict-before-rules',
      comment: 'The verdict rests on facts; rules report it.',
      severity: 'error',
      from: { path: '^src/judge/verdict/', pathNot: notTests },
      to: { path: '^src/judge/', pathNot: '^src/judge/(facts|verdict)/|^src/judge/assessment.ts' },
    },
    {
      name: 'judge-rules-before-findings',
      comment: 'A rule yields paths and messages; one place makes findings of them.',
      severity: 'error',
      from: { path: '^src/judge/rules/', pathNot: notTests },
      to: { path: '^src/judge/', pathNot: '^src/judge/(facts|verdict|rules)/' },
    },
    {
      name: 'no-room-without-a-list',
      comment: 'A new room says what it may import.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(rooms).join('|')})/` },
      to: {},
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other belong together; imports of types count, too.',
      severity: 'error',
      from: { pathNot: notTests },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is not part of the program.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', notTests] },
      to: {},
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'Test kits live under test/; the program imports none, nor a package that only tests use.',
      severity: 'error',
      from: { path: '^src/', pathNot: notTests },
      to: { path: ['^(test|bench|scripts)/', notTests, 'node_modules/(vitest|fast-check|@xterm|@lydell)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
