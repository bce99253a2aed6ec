/** The one-way road: text -> plan -> facts -> judgement -> rendering. What a layer may see is everything before it. */
const layers = ['values', 'plan', 'playbooks', 'growth', 'facts', 'rules', 'assess'];

const oneWay = layers.map((layer, index) => ({
  name: `${layer}-looks-back-only`,
  comment: `src/${layer} may import only what comes before it on the road: ${layers.slice(0, index).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: ['\\.test\\.ts$', '^src/rules/testing\\.ts$'] },
  to: { path: '^src/', pathNot: `^src/(generated|${layers.slice(0, index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneWay,
    {
      name: 'growth-is-pure',
      comment: 'The arithmetic knows no plan, no file and no package.',
      severity: 'error',
      from: { path: '^src/growth/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/growth/' },
    },
    {
      name: 'config-knows-the-judgement',
      comment:
        'A configuration sets how plans are judged, a baseline what is known of them; both are text to data, and open no file.',
      severity: 'error',
      from: { path: '^src/(config|baseline)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(explain|render|interview|commands|cli|files|editor)/' },
    },
    {
      name: 'render-knows-the-assessment-alone',
      comment: 'A renderer turns an assessment into text; it runs no command and asks nobody.',
      severity: 'error',
      from: { path: '^src/render/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(interview|commands|cli|files|editor)/' },
    },
    {
      name: 'interview-knows-no-command',
      comment: 'Questions are data and the session is told how to save.',
      severity: 'error',
      from: { path: '^src/interview/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(render|commands|cli|files|editor)/' },
    },
    {
      name: 'editor-is-pure',
      comment: 'What an editor is told rests on a text and an assessment: no protocol, no file, no command.',
      severity: 'error',
      from: { path: '^src/editor/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/(interview|commands|cli|files)/', 'node_modules/vscode-'] },
    },
    {
      name: 'language-server-alone-knows-the-protocol',
      comment: 'It is bundled apart, so that no other command loads it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/commands/run/lsp(-answers|-documents|-protocol|-shapes)?\\.ts$' },
      to: { path: 'node_modules/vscode-' },
    },
    {
      name: 'files-know-the-plan-at-most',
      comment: 'The gate to the file system serves everybody.',
      severity: 'error',
      from: { path: '^src/files/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(files|plan|values)/' },
    },
    {
      name: 'commands-do-not-know-the-program',
      comment: 'The program knows its commands, not the other way round.',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'files-are-read-through-the-gate',
      comment: 'Only src/files opens files; the real standard output writes, and the start reads the program itself.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/files/', '^src/cli/(real-io|start)\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: '^(node:)?fs' },
    },
    {
      name: 'git-is-started-through-the-gate',
      comment:
        'Only src/history/git.ts starts a process, and that is git: a second way would forget what the first one switches off.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/history/git\\.ts$', '\\.test\\.ts$'] },
      to: { path: '^(node:)?child_process' },
    },
    {
      name: 'history-knows-files-and-plans',
      comment: 'What git knows of a plan is read for every command alike.',
      severity: 'error',
      from: { path: '^src/history/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(history|files|plan)/' },
    },
    {
      name: 'one-prompter-knows-inquirer',
      comment: 'Another way of asking must not touch the questions.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/interview/(inquirer-prompter|key-prompt)\\.ts$' },
      to: { path: 'node_modules/@?inquirer' },
    },
    {
      name: 'colours-and-tables-in-the-renderer',
      comment: 'Nobody else decides how something looks.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/render/(paint|table)\\.ts$', '^src/cli/help\\.ts$'] },
      to: { path: 'node_modules/(chalk|cli-table3)/' },
    },
    {
      name: 'no-circles',
      comment: 'What needs each other belongs together.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
