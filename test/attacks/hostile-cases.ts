/** Plans, recovery logs and files that somebody might use to crash, fool or slow the program, and how it must end. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HostileCase {
  readonly name: string;
  /** Makes what the case needs in an empty folder. */
  readonly make: (folder: string) => void;
  /** What is judged; `plan.yaml` by default. */
  readonly named?: string;
  /** Not where the user who runs the job may read everything. */
  readonly ordinaryUser?: boolean;
  readonly ends: Ending;
}

export interface Ending {
  /** 1 is what a plan's content earns, 2 what keeps it from being read; null is 0 or 1, as the rules judge. */
  readonly exit: 1 | 2 | null;
  /** The finding or error that must be there; null where neither `yaml-syntax` nor `schema` may be. */
  readonly rule: string | null;
  readonly line?: number;
  readonly says?: RegExp;
}

type Text = string | Uint8Array;

const HEAD = 'format: 1\norganization: Example\n';

function planFile(text: Text): (folder: string) => void {
  return (folder) => writeFileSync(join(folder, 'plan.yaml'), text);
}

/** A text that is no plan: refused as a whole at a line. */
function refused(name: string, text: Text, line: number, says: RegExp): HostileCase {
  return { name, make: planFile(text), ends: { exit: 1, rule: 'yaml-syntax', line, says } };
}

/** A plan that breaks the schema at a line behind its first two. */
function misformed(name: string, rest: string, line: number, says: RegExp): HostileCase {
  return { name, make: planFile(HEAD + rest), ends: { exit: 1, rule: 'schema', line, says } };
}

/** A plan that is odd and yet sound: it is judged. */
function judged(name: string, text: Text, rule: string | null = null): HostileCase {
  return { name, make: planFile(text), ends: { exit: rule === null ? null : 1, rule } };
}

/** What keeps the program from reading a plan. */
function unreadable(
  name: string,
  make: (folder: string) => void,
  rule: string,
  says: RegExp,
  named?: string,
): HostileCase {
  return { name, make, ends: { exit: 2, rule, says }, ...(named === undefined ? {} : { named }) };
}

const LOG_PLAN = `${HEAD}serving:\n  recoveryLog: log.csv\nmeasures:\n- {id: surprised, name: S, from: recovery-log}\n`;
const LOG_HEAD = 'opened,fixed,surprised\n';

/** A plan whose recovery log is hostile. */
function badLog(name: string, log: Text | ((folder: string) => void), says: RegExp): HostileCase {
  return logNamed(name, 'log.csv', log, says);
}

function logNamed(
  name: string,
  path: string,
  log: Text | ((folder: string) => void),
  says: RegExp | null,
): HostileCase {
  const make = (folder: string) => {
    writeFileSync(join(folder, 'plan.yaml'), LOG_PLAN.replace('log.csv', path));
    if (typeof log === 'function') log(folder);
    else writeFileSync(join(folder, 'log.csv'), log);
  };
  const ends: Ending = says === null ? { exit: null, rule: null } : { exit: 1, rule: 'file-missing', line: 4, says };
  return { name: `recovery log: ${name}`, make, ends };
}

function fifo(path: string): void {
  if (spawnSync('mkfifo', [path]).status !== 0) throw new Error('mkfifo failed');
}

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const utf32 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.alloc(text.length * 4);
  for (let at = 0; at < text.length; at++) {
    if (order === 'le') bytes.writeUInt32LE(text.charCodeAt(at), at * 4);
    else bytes.writeUInt32BE(text.charCodeAt(at), at * 4);
  }
  return bytes;
};
const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const repeat = (text: string, count: number) => text.repeat(count);
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const REFERENCES: HostileCase[] = [
  refused(
    'alias bomb',
    `a: &a [x,x]\n${numbered(9, (i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'}]\n`)}`,
    1,
    /&a .*anchor/,
  ),
  refused('alias bomb below a sound head', `${HEAD}x-a: &a [x]\nx-b: [*a, *a]\n`, 3, /&a .*anchor/),
  refused('anchor never used', `${HEAD}champion: &c Anna\n`, 3, /&c .*anchor/),
  refused('undefined alias', `${HEAD}champion: *c\n`, 3, /\*c .*alias/),
  refused('alias as a key', `${HEAD}*c : Anna\n`, 3, /\*c .*alias/),
  refused('anchor on a key', `${HEAD}&k champion: Anna\n`, 3, /&k .*anchor/),
  refused('cyclic alias', `x-a: &x\n  b: *x\n${HEAD}`, 1, /&x .*anchor/),
  refused('cyclic root', `&root\nformat: 1\norganization: *root\n`, 1, /&root .*anchor/),
  refused('20,000 aliases', `${HEAD}x-a: [${repeat('*x, ', 20_000)}]\n`, 3, /\*x .*alias/),
  refused('20,000 anchors', `${HEAD}x-a:\n${numbered(20_000, (i) => `  - &x${i} 1\n`)}`, 4, /&x0 .*anchor/),
  refused('merge key', `${HEAD}howBig:\n  <<: {baseline: 1M}\n`, 4, /<< merges/),
  refused('merge key of an alias', `${HEAD}howBig:\n  <<: *base\n`, 4, /alias|merges/),
  refused('emphasis as in Markdown', `${HEAD}champion: **Anna**\n`, 3, /alias/),
  refused('anchor name of 100 KB', `${HEAD}champion: &${repeat('x', 100_000)} Anna\n`, 3, /anchor/),
];

const TAGS: HostileCase[] = [
  ...[
    '!!js/function "x"',
    '!!js/regexp /x/',
    '!!python/object/apply:os.system [id]',
    '!!binary aGk=',
    '!foo bar',
    '!!str 1',
    '!!int "1"',
    '!!set {a}',
    '!<tag:x> y',
    '! x',
    '!ruby/object:Gem::Installer {}',
  ].map((value) => refused(`tag ${value}`, `${HEAD}champion: ${value}\n`, 3, /tag/)),
  refused('tag on a key', `${HEAD}!x champion: Anna\n`, 3, /tag/),
  refused('tag on the root', `!!map\n${HEAD}`, 1, /tag/),
  refused('20,000 tags', `${HEAD}x-a:\n${repeat('  - !x 1\n', 20_000)}`, 4, /tag/),
  refused('%YAML 1.1', `%YAML 1.1\n---\n${HEAD}`, 1, /directive/),
  refused('%YAML 1.2', `%YAML 1.2\n---\n${HEAD}`, 1, /directive/),
  refused('%YAML 9.9', `%YAML 9.9\n---\n${HEAD}`, 1, /directive/),
  refused('%TAG', `%TAG ! tag:x,2026:\n---\n${HEAD}`, 1, /directive/),
  refused('20,000 directives', `${repeat('%A\n', 20_000)}---\n${HEAD}`, 1, /directive/),
];

const NESTING: HostileCase[] = [
  ...[65, 500, 100_000].flatMap((depth) => [
    refused(`[ nested ${depth} deep`, `${HEAD}x-a: ${repeat('[', depth)}${repeat(']', depth)}\n`, 3, /64 levels/),
    refused(`{ nested ${depth} deep`, `${HEAD}x-a: ${repeat('{a: ', depth)}1${repeat('}', depth)}\n`, 3, /64 levels/),
    refused(`? nested ${depth} deep`, `${repeat('? ', depth)}a\n`, 1, /64 levels/),
    refused(`- nested ${depth} deep`, `${HEAD}x-a:\n  ${repeat('- ', depth)}a\n`, 4, /64 levels/),
  ]),
  refused('[ opened 100,000 times and never closed', `${HEAD}x-a: ${repeat('[', 100_000)}`, 3, /64 levels/),
  refused('{ opened 500,000 times', repeat('{', 500_000), 1, /64 levels/),
  refused('a staircase of 500 maps', `${numbered(500, (i) => `${repeat(' ', i)}a:\n`)}`, 65, /64 levels/),
  refused('[{ in turn', `${HEAD}x-a: ${repeat('[{a: ', 50_000)}`, 3, /64 levels/),
  judged('[ nested 60 deep is ours to keep', `${HEAD}x-a: ${repeat('[', 60)}${repeat(']', 60)}\n`),
  judged('maps nested 60 deep are ours to keep', `${HEAD}x-a: ${repeat('{a: ', 60)}1${repeat('}', 60)}\n`),
];

const SIZES: HostileCase[] = [
  misformed(
    '50,000 unknown keys',
    numbered(50_000, (i) => `key-${i}: ${i}\n`),
    3,
    /key-0/,
  ),
  misformed('50,000 unknown keys in a flow map', `howBig: {${numbered(40_000, (i) => `k${i}: 1, `)}}\n`, 3, /k0/),
  judged('40,000 keys of one’s own', `${HEAD}${numbered(40_000, (i) => `x-${i}: ${i}\n`)}`),
  refused('50,000 equal keys', repeat('a: 1\n', 50_000), 2, /second time/),
  refused('50,000 equal keys that are all quoted', repeat('"a": 1\n', 50_000), 2, /second time/),
  refused('100 KB of }', repeat('}', 100_000), 1, /closes nothing/),
  refused('100 KB of ] in a list', `${HEAD}x-a: [${repeat(']', 100_000)}`, 3, /closes nothing/),
  refused('100 KB of commas', `${HEAD}x-a: [${repeat(',', 100_000)}]\n`, 3, /comma/i),
  refused('1 MB of quotes', repeat('"', 1_000_001), 1, /./),
  refused('1 MB of backslashes in quotes', `${HEAD}champion: "${repeat('\\', 1_000_001)}"`, 3, /not closed/),
  refused('a key of 200 KB', `${HEAD}${repeat('x', 200_000)}: 1\n`, 3, /./),
  refused('a line of 500 KB without a colon', `${HEAD}${repeat('x ', 250_000)}\n`, 3, /./),
  misformed('a text of 2,001 characters', `champion: ${repeat('x', 2001)}\n`, 3, /2,000 characters/),
  misformed('a text of 900 KB', `champion: ${repeat('x ', 450_000)}\n`, 3, /2,000 characters/),
  misformed('a block text of 900 KB', `champion: |\n${repeat('  words words words\n', 45_000)}`, 3, /2,000 characters/),
  judged('a text of 2,000 characters', `${HEAD}x-a: 1\nchampion: ${repeat('x', 2000)}\n`),
  judged('a text of 2,000 emoji', `${HEAD}champion: "${repeat('🚲', 1999)}x"\n`),
  judged('900 KB of comments', `${HEAD}${repeat('# nothing but talk\n', 45_000)}`),
  judged('900 KB of empty lines', `${HEAD}${repeat('\n', 900_000)}`),
  judged('900 KB of spaces', `${HEAD}${repeat(' ', 900_000)}\n`),
  judged('empty lines and comments in turn', `${HEAD}x-a: |\n  x\n${repeat('\n # c\n', 100_000)}`),
  judged('5,000 ignore comments', `${HEAD}${repeat('# plan-ignore schema -- why not\n', 5000)}`),
  judged('an ignore comment of 500 KB', `${HEAD}# plan-ignore schema -- ${repeat('why ', 125_000)}\n`),
  judged('an ignore comment with 20,000 rules', `${HEAD}# plan-ignore ${repeat('schema, ', 20_000)}x -- why\n`),
  judged(
    '1,000 segments',
    `${HEAD}howBig: {baseline: 1M, growth: 10%, horizon: 1 year, start: 2026-01-01}\nwho:\n  segments:\n${numbered(1000, (i) => `  - {id: s${i}, name: S, potential: {low: ${i}, likely: ${i + 1}, high: ${2 * i + 2}}}\n`)}`,
  ),
  judged(
    '60 segments of very different sizes',
    `${HEAD}howBig: {baseline: 1bn, growth: 10%, horizon: 1 year, start: 2026-01-01}\nwho:\n  segments:\n${numbered(60, (i) => `  - {id: s${i}, name: S, chosen: ${i % 2 === 0}, potential: {low: ${i}, likely: ${Math.round(2 ** (i / 2))}, high: ${Math.round(3 ** (i / 3) + 2 ** (i / 2))}}}\n`)}`,
  ),
  judged(
    '2,000 moves',
    `${HEAD}win:\n  moves:\n${numbered(2000, (i) => `  - {id: m${i}, title: M, serves: [nobody-${i}]}\n`)}`,
    'reference-unknown',
  ),
  judged('2,000 moves of one id', `${HEAD}win:\n  moves:\n${repeat('  - {id: m, title: M}\n', 2000)}`, 'id-duplicate'),
  judged(
    '1,000 measures with readings',
    `${HEAD}measures:\n${numbered(1000, (i) => `- {id: m${i}, name: M, target: 1, readings: [{date: 2026-01-31, value: ${i}}]}\n`)}`,
  ),
  judged(
    '5,000 readings of one measure',
    `${HEAD}measures:\n- id: m\n  name: M\n  readings:\n${repeat('  - {date: 2026-01-31, value: 1}\n', 5000)}`,
  ),
  judged(
    '2,000 playbooks that nobody knows',
    `${HEAD}practices:\n${numbered(2000, (i) => `  p${i}: {a: {status: planned}}\n`)}`,
    'reference-unknown',
  ),
  judged(
    '2,000 practices that nobody knows',
    `${HEAD}practices:\n  strategic-acts:\n${numbered(2000, (i) => `    a${i}: {status: planned}\n`)}`,
    'reference-unknown',
  ),
];

const FILES: HostileCase[] = [
  unreadable(
    'a scalar of 100 MB',
    (folder) => writeFileSync(join(folder, 'plan.yaml'), Buffer.alloc(100_000_000, 'x')),
    'file-too-large',
    /larger than 1 MiB/,
  ),
  unreadable(
    'a sparse file of 3 GB',
    (folder) => {
      planFile('')(folder);
      truncateSync(join(folder, 'plan.yaml'), 3_000_000_000);
    },
    'file-too-large',
    /larger than 1 MiB/,
  ),
  unreadable(
    'one byte more than 1 MiB',
    planFile(`${HEAD}#${repeat('x', 1024 * 1024 - HEAD.length)}`),
    'file-too-large',
    /larger than 1 MiB \(1,048,577 bytes\)/,
  ),
  judged('exactly 1 MiB', `${HEAD}#${repeat('x', 1024 * 1024 - HEAD.length - 1)}`),
  unreadable('/dev/zero', () => {}, 'file-not-regular', /not a regular file/, '/dev/zero'),
  unreadable('/dev/random', () => {}, 'file-not-regular', /not a regular file/, '/dev/random'),
  unreadable('/dev/tty or whatever it is', () => {}, 'file-not-regular', /not a regular file/, '/dev/null'),
  unreadable(
    'a link to /dev/zero',
    (folder) => symlinkSync('/dev/zero', join(folder, 'plan.yaml')),
    'file-not-regular',
    /not a regular file/,
  ),
  unreadable('a named pipe', (folder) => fifo(join(folder, 'plan.yaml')), 'file-not-regular', /named pipe/),
  unreadable(
    'a directory',
    (folder) => mkdirSync(join(folder, 'plan.yaml')),
    'file-is-directory',
    /is a directory/,
    'plan.yaml',
  ),
  unreadable(
    'a link to a directory',
    (folder) => symlinkSync('.', join(folder, 'plan.yaml')),
    'file-is-directory',
    /is a directory/,
    'plan.yaml',
  ),
  unreadable(
    'a link to itself',
    (folder) => symlinkSync('plan.yaml', join(folder, 'plan.yaml')),
    'file-unreadable',
    /./,
  ),
  unreadable(
    'a link to nothing',
    (folder) => symlinkSync('gone.yaml', join(folder, 'plan.yaml')),
    'file-not-found',
    /./,
  ),
  unreadable('no such file', () => {}, 'file-not-found', /does not exist/, 'gone.yaml'),
  unreadable('no plan at all', (folder) => mkdirSync(join(folder, 'empty')), 'file-not-found', /no "plan.yaml"/, ''),
  unreadable('a name of 300 characters', () => {}, 'file-not-found', /./, repeat('x', 300)),
  unreadable('a name of 10,000 characters', () => {}, 'file-not-found', /./, repeat('x', 10_000)),
  unreadable('a name with a line break and colours', () => {}, 'nothing-matched', /./, 'a\n::error::b\u001b[31m.yaml'),
  unreadable('a pattern that nothing matches', planFile(HEAD), 'nothing-matched', /No file matches/, 'plans/**/*.yaml'),
  unreadable(
    'a pattern of 10,000 stars',
    planFile(HEAD),
    'nothing-matched',
    /No file matches/,
    `${repeat('*a', 10_000)}.yaml`,
  ),
  unreadable(
    'a pattern of 2,000 braces',
    planFile(HEAD),
    'nothing-matched',
    /No file matches/,
    `${repeat('{a,b}', 12)}.yaml`,
  ),
  unreadable('a file as a folder', planFile(HEAD), 'file-not-found', /./, 'plan.yaml/plan.yaml'),
  {
    ...unreadable(
      'a file that may not be read',
      (folder) => {
        planFile(HEAD)(folder);
        chmodSync(join(folder, 'plan.yaml'), 0);
      },
      'file-permission',
      /permission|may not/,
    ),
    ordinaryUser: true,
  },
];

const ENCODINGS: HostileCase[] = [
  refused('UTF-16 LE with its mark', bytes([0xff, 0xfe], [...utf16(HEAD, 'le')]), 1, /UTF-16 \(little/),
  refused('UTF-16 BE with its mark', bytes([0xfe, 0xff], [...utf16(HEAD, 'be')]), 1, /UTF-16 \(big/),
  refused('UTF-16 LE without a mark', utf16(HEAD, 'le'), 1, /UTF-16 \(little/),
  refused('UTF-16 BE without a mark', utf16(HEAD, 'be'), 1, /UTF-16 \(big/),
  refused('UTF-32 LE', utf32(HEAD, 'le'), 1, /UTF-32 \(little/),
  refused('UTF-32 BE', utf32(HEAD, 'be'), 1, /UTF-32 \(big/),
  refused('Latin-1', bytes(HEAD, 'champion: Ren', [0xe9], ' Dupont\n'), 3, /0xE9/),
  refused('a byte that never occurs in UTF-8', bytes(HEAD, [0xff], '\n'), 3, /0xFF/),
  refused('an overlong slash', bytes(HEAD, 'units: [', [0xc0, 0xaf], ']\n'), 3, /0xC0/),
  refused('a surrogate in UTF-8', bytes(HEAD, 'champion: ', [0xed, 0xa0, 0xbd], '\n'), 3, /0xED/),
  refused('a code point beyond the last', bytes(HEAD, 'champion: ', [0xf4, 0x90, 0x80, 0x80], '\n'), 3, /0xF4/),
  refused(
    'a character that is cut off at the end',
    bytes(HEAD, 'champion: ', [0xf0, 0x9f, 0x9a]),
    3,
    /not valid UTF-8/,
  ),
  refused('gzip', bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), 1, /./),
  refused('a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 1, /0x89/),
  refused(
    '1 MB of random bytes',
    Buffer.from(
      numbered(500_000, (i) => String.fromCharCode((i * 7919) % 251)),
      'latin1',
    ),
    1,
    /./,
  ),
  judged('one byte order mark', `\ufeff${HEAD}`),
  refused('two byte order marks', `\ufeff\ufeff${HEAD}`, 1, /second byte order mark/),
  refused('a byte order mark in the middle', `${HEAD}champion: \ufeffAnna\n`, 3, /byte order mark/),
  ...[0, 1, 7, 8, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f].flatMap((code) => {
    const sign = String.fromCharCode(code);
    const name = `U+${code.toString(16).padStart(4, '0')}`;
    return [
      refused(`${name} in a value`, `${HEAD}champion: a${sign}b\n`, 3, /control character/),
      refused(`${name} in a comment`, `${HEAD}# a${sign}[2Jb\n`, 3, /control character/),
    ];
  }),
  judged('CRLF', HEAD.replaceAll('\n', '\r\n')),
  judged('LF and CRLF mixed', 'format: 1\r\norganization: Example\nx-a: |\r\n  b\n  c\r\n'),
  refused('CR alone', HEAD.replaceAll('\n', '\r'), 1, /carriage return/),
  refused('CR that hides a key behind a comment', `${HEAD}# harmless\rchampion: Anna\n`, 3, /carriage return/),
  judged('no line break at the end', 'format: 1\norganization: Example'),
  judged('U+2028 and U+2029', `${HEAD}champion: a\u2028b\u2029c\n`),
];

const SYNTAX: HostileCase[] = [
  refused('nothing', '', 1, /empty/),
  refused('nothing but a byte order mark', '\ufeff', 1, /empty/),
  refused('nothing but spaces', '   \n\t\n  ', 1, /empty/),
  refused('nothing but comments', '# a\n# b\n', 1, /empty/),
  refused('nothing but ---', '---\n', 1, /empty/),
  refused('nothing but null', 'null\n', 1, /empty/),
  refused('a second document', `${HEAD}---\n${HEAD}`, 3, /second document/),
  refused('a second document that is empty', `${HEAD}---\n`, 3, /second document/),
  refused('20,000 documents', repeat('---\n', 20_000), 2, /second document/),
  refused('a document behind ...', `${HEAD}...\n${HEAD}`, 4, /second document/),
  refused(
    'a merge conflict',
    `${HEAD}<<<<<<< HEAD\nchampion: A\n=======\nchampion: B\n>>>>>>> b\n`,
    3,
    /merge conflict/,
  ),
  refused(
    'a merge conflict with CRLF',
    `${HEAD}<<<<<<< HEAD\nchampion: A\n=======\nchampion: B\n>>>>>>> b\n`.replaceAll('\n', '\r\n'),
    3,
    /merge conflict/,
  ),
  refused('the end of a merge conflict', `${HEAD}>>>>>>> main\n`, 3, /merge conflict/),
  refused(
    'diff3 conflict',
    `${HEAD}<<<<<<< a\nx-a: 1\n||||||| b\nx-a: 2\n=======\nx-a: 3\n>>>>>>> c\n`,
    3,
    /merge conflict/,
  ),
  refused('a duplicate key', `${HEAD}organization: Other\n`, 3, /second time; the first is on line 2/),
  refused('a duplicate key, once quoted', `${HEAD}"organization": Other\n`, 3, /second time/),
  refused('a duplicate key, once escaped', `${HEAD}"\\x6frganization": Other\n`, 3, /second time/),
  refused('a duplicate key deep inside', `${HEAD}howBig:\n  why: a\n  why: b\n`, 5, /second time/),
  refused('a tab as indentation', `${HEAD}howBig:\n\tbaseline: 1M\n`, 4, /tab/i),
  refused('a quote never closed', `${HEAD}champion: "Anna\n`, 3, /not closed/),
  refused('a single quote never closed', `${HEAD}champion: 'Anna\n`, 3, /not closed/),
  refused('a bracket never closed', `${HEAD}x-a: [1, 2\nchampion: A\n`, 3, /not closed/),
  refused('no space after a colon', `${HEAD}champion:Anna\n`, 3, /space is missing/),
  refused('a colon of full width', `${HEAD}champion：Anna\n`, 3, /full width/),
  refused('a no-break space behind the colon', `${HEAD}champion:\u00a0Anna\n`, 3, /./),
  refused('a value that begins with @', `${HEAD}champion: @anna\n`, 3, /cannot begin with @/),
  refused('a value that begins with a backtick', `${HEAD}champion: \`anna\`\n`, 3, /cannot begin with/),
  refused('a value with a colon', `${HEAD}champion: Anna: the boss\n`, 3, /colon/),
  refused('an escape that does not exist', `${HEAD}champion: "\\q"\n`, 3, /./),
  refused('an escape of half a character', `${HEAD}champion: "\\ud83d"\n`, 3, /half a character/),
  refused('an escape of half a character in a key', `${HEAD}"x-\\ud83d": 1\n`, 3, /./),
  refused('an escape of half a character of eight digits', `${HEAD}champion: "\\U0000d83d"\n`, 3, /./),
  refused('an escape beyond the last code point', `${HEAD}champion: "\\U00110000"\n`, 3, /./),
  judged('an escape of a whole character', `${HEAD}champion: "Ann\\u00e1 \\U0001F6B2"\n`),
  judged('escapes of terminal controls', `${HEAD}champion: "\\e[2J\\e]0;x\\a\\x9b31m\\0"\n`),
  refused('a list as a key', `${HEAD}? [a, b]\n: c\n`, 3, /list or a map/),
  refused('a map as a key', `${HEAD}? {a: b}\n: c\n`, 3, /list or a map/),
  judged('an explicit key', `${HEAD}? x-a\n: b\n`),
  refused('a block text as a key', `${HEAD}? |\n  a\n: c\n? |\n  a\n: c\n`, 6, /second time/),
  refused('a number as a key', `${HEAD}12: 1\n`, 3, /a number in YAML/),
  refused('null as a key', `${HEAD}~: 1\n`, 3, /no value in YAML/),
  refused('true as a key', `${HEAD}true: 1\n`, 3, /truth value/),
  refused('an empty key', `${HEAD}: 1\n`, 3, /key is missing/),
  refused('__proto__ as a key', `${HEAD}__proto__: {x: 1}\n`, 3, /__proto__/),
  refused('__proto__ deep inside', `${HEAD}howBig:\n  __proto__: {baseline: 1M}\n`, 4, /__proto__/),
  refused('__proto__, quoted', `${HEAD}"__proto__": 1\n`, 3, /__proto__/),
  refused('__proto__, escaped', `${HEAD}"\\x5f_proto__": 1\n`, 3, /__proto__/),
  refused('a block text with the indentation indicator 0', `${HEAD}champion: |0\n  a\n`, 3, /./),
  refused('a block text with two indentation indicators', `${HEAD}champion: |22\n  a\n`, 3, /./),
  refused('a block text that is indented too little', `${HEAD}x-a: |9\n  a\n`, 4, /./),
  refused('a block text that begins with deeper blanks', `${HEAD}x-a: |\n      \n  a\n`, 5, /./),
  judged('a block text with an indentation indicator', `${HEAD}x-a: |2\n    a\n  b\n`),
  judged('a folded text with every modifier', `${HEAD}x-a: >1-\n  a\n b\n\n  c\n\n`),
  refused('a list on the line of its key', `${HEAD}x-a: - b\n`, 3, /list cannot begin/),
  refused('a comment without a space', `${HEAD}x-a: "b"#c\n`, 3, /space before/),
  refused('JSON with a trailing brace', '{"format": 1, "organization": "Example"}}\n', 1, /closes nothing/),
  judged('JSON', '{"format": 1, "organization": "Example"}\n'),
  refused('two values on one line', `${HEAD}x-a: "b" "c"\n`, 3, /./),
  refused('HTML', '<!DOCTYPE html>\n<html><body onload="x: y">\n', 1, /./),
  {
    name: 'a shell script',
    make: planFile('#!/bin/sh\nrm -rf "$HOME"\n[ -f x ] && exit\n'),
    ends: { exit: 1, rule: 'schema', line: 1, says: /map of keys/ },
  },
  refused('an INI file', '[plan]\norganization = Example\n', 2, /./),
];

const NUMBERS: HostileCase[] = [
  ...[
    '1e999',
    '-1e999',
    '.nan',
    '.inf',
    '-.inf',
    '9007199254740993',
    '123456789012345678901234567890',
    '0x1F',
    '0xFFFFFFFFFFFFFFFFFF',
    '0o17',
    '014',
    '-014',
    '1e-400',
  ].map((number) => refused(`the number ${number}`, `${HEAD}howBig:\n  baseline: ${number}\n`, 4, /./)),
  refused('1e999 under a key of one’s own', `${HEAD}x-a: [1, 1e999]\n`, 3, /./),
  refused('a number of 100,000 digits', `${HEAD}x-a: ${repeat('9', 100_000)}\n`, 3, /too large|no number/),
  ...[
    '12m',
    '1,5M',
    '€12M',
    '-5',
    '-0.1',
    '1_000',
    '0b11',
    '12:30:45',
    'NaN',
    '1.2.3',
    '1e3M',
    '.5M',
    '5.M',
    '１２M',
    '"12M "',
    '"12M\\n"',
    '"1\\u0660"',
    'true',
    '[1]',
    '{a: 1}',
    '""',
  ].map((amount) => misformed(`the amount ${amount}`, `howBig:\n  baseline: ${amount}\n`, 4, /./)),
  ...['25', '0.25', '101%', '"25 %"', '1e1%', '-1%', '25%%', '٢٥%', '%'].map((percent) =>
    percent === '%'
      ? refused('the percentage %', `${HEAD}howBig:\n  confidence: %\n`, 4, /./)
      : misformed(`the percentage ${percent}`, `howBig:\n  confidence: ${percent}\n`, 4, /./),
  ),
  ...[
    '0 months',
    '121 months',
    '11 years',
    '24',
    '1.5 years',
    '24 Months',
    '999999999999999999999 months',
    '-1 months',
    'forever',
  ].map((duration) => misformed(`the duration ${duration}`, `howBig:\n  horizon: ${duration}\n`, 4, /./)),
  ...[
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01T00:00:00Z',
    '20260701',
    '2026-7-1',
    '99999-01-01',
    '-0001-01-01',
    '2026-07-01T10:00:00Z',
    '2100-02-29',
    'tomorrow',
  ].map((date) => misformed(`the date ${date}`, `howBig:\n  start: ${date}\n`, 4, /./)),
  judged(
    'the first and the last date',
    `${HEAD}howBig: {start: 0001-01-01, baseline: 1, growth: 1%, horizon: 120 months, readings: [{date: 9999-12-31, value: 1}]}\nstories: [{title: T, told: 9999-12-31}]\n`,
  ),
  judged(
    'a horizon that ends behind the last date',
    `${HEAD}howBig: {start: 9999-12-31, baseline: 1, growth: 1%, horizon: 120 months}\n`,
  ),
  judged(
    'the largest amounts',
    `${HEAD}howBig: {start: 2026-01-01, baseline: 1000tn, growth: 99999999%, horizon: 120 months}\nwho: {segments: [{id: a, name: A, potential: 1000tn}]}\n`,
  ),
  misformed(
    'amounts beyond all numbers',
    `howBig: {start: 2026-01-01, baseline: ${repeat('9', 400)}bn}\n`,
    3,
    /is not an amount|larger than/,
  ),
  judged(
    'the smallest amounts',
    `${HEAD}howBig: {start: 2026-01-01, baseline: 0.${repeat('0', 320)}1k, growth: 0.${repeat('0', 320)}1%, horizon: 1 month}\nwho: {segments: [{id: a, name: A, potential: 0.${repeat('0', 320)}1k}]}\n`,
  ),
  judged(
    'nothing of everything',
    `${HEAD}howBig: {start: 2026-01-01, baseline: 0, growth: 0%, target: 0, attrition: 0, horizon: 1 month, confidence: 50%}\nwho: {correlation: 0, segments: [{id: a, name: A, today: 0, share: 0%, potential: {low: 0, likely: 0, high: 0}}]}\n`,
  ),
  judged(
    'certainty',
    `${HEAD}howBig: {start: 2026-01-01, baseline: 1M, growth: -99.999999%, attrition: 100%, horizon: 1 month, confidence: 95%}\nwho: {correlation: 0.95, segments: [{id: a, name: A, today: 1M, share: 100%, potential: 1M}]}\n`,
  ),
  misformed('a correlation of 1', 'who:\n  correlation: 1\n', 4, /out of range/),
  misformed('a correlation below 0', 'who:\n  correlation: -0.0001\n', 4, /0/),
  judged(
    'amounts far apart',
    `${HEAD}howBig: {start: 2026-01-01, baseline: 1, target: 1000tn, horizon: 1 month}\nwho: {segments: [{id: a, name: A, potential: {low: 0, likely: 0.001k, high: 1000tn}}, {id: b, name: B, potential: {low: 1, likely: 1, high: 1.0001}}]}\n`,
  ),
];

const SCHEMA: HostileCase[] = [
  misformed('a list as the plan’s section', 'howBig: [1, 2]\n', 3, /map of keys/),
  misformed('a text as a section', 'who: everybody\n', 3, /map of keys/),
  misformed('a map where a list belongs', 'units: {a: b}\n', 3, /list/),
  misformed('an empty section', 'win:\n', 3, /./),
  misformed('constructor as a key', 'constructor: {name: x}\n', 3, /"constructor" is not a key/),
  misformed('toString as a key', 'toString: x\n', 3, /"toString" is not a key/),
  misformed('hasOwnProperty as a key', 'hasOwnProperty: x\n', 3, /"hasOwnProperty" is not a key/),
  misformed(
    'constructor as a status',
    'customer:\n  changes:\n  - {heard: x, status: constructor}\n',
    5,
    /constructor/,
  ),
  misformed('constructor as a currency', 'currency: constructor\n', 3, /currency/),
  misformed('prototype as an id', 'who:\n  segments:\n  - id: __proto__\n    name: x\n', 5, /__proto__/),
  misformed('inherited keys do not count as given', 'who:\n  segments:\n  - toString: x\n', 5, /has no "id"|not a key/),
  misformed('an id of zero-width characters', 'who:\n  segments:\n  - id: "a\\u200bb"\n    name: x\n', 5, /id/),
  misformed('an id in Cyrillic that looks Latin', 'who:\n  segments:\n  - id: rаcers\n    name: x\n', 5, /id/),
  misformed(
    'an id of 2,100 characters',
    `who:\n  segments:\n  - id: ${repeat('x', 2100)}\n    name: x\n`,
    5,
    /2,000 characters/,
  ),
  misformed('a name of blanks', 'champion: "  \\u00a0\\u3000 "\n', 3, /champion/),
  misformed('a name of zero-width characters is text to nobody', 'champion: ""\n', 3, /champion/),
  misformed(
    'a text with a control character from an escape as status',
    'win:\n  cut:\n  - {what: x, status: "\\e[31mdone"}\n',
    5,
    /status/,
  ),
  misformed('null items', 'win:\n  moves: [~, ~]\n', 4, /./),
  misformed('20,000 wrong items', `win:\n  moves:\n${repeat('  - 1\n', 20_000)}`, 5, /./),
  misformed('5,000 items that lack what they need', `win:\n  moves:\n${repeat('  - {owner: A}\n', 5000)}`, 5, /has no/),
  {
    name: 'format 2',
    make: planFile('format: 2\norganization: Example\n'),
    ends: { exit: 1, rule: 'schema', line: 1, says: /newer plan tool/ },
  },
  {
    name: 'format "1"',
    make: planFile('format: "1"\norganization: Example\n'),
    ends: { exit: 1, rule: 'schema', line: 1, says: /number 1/ },
  },
  {
    name: 'a list as the plan',
    make: planFile('- format: 1\n'),
    ends: { exit: 1, rule: 'schema', line: 1, says: /./ },
  },
  {
    name: 'a text as the plan',
    make: planFile('just words\n'),
    ends: { exit: 1, rule: 'schema', line: 1, says: /./ },
  },
  { name: 'a number as the plan', make: planFile('42\n'), ends: { exit: 1, rule: 'schema', line: 1, says: /./ } },
  judged(
    'keys of one’s own with hostile names',
    `${HEAD}"x-\\e[31m": 1\n"x-__proto__": {constructor: 1, toString: 2}\nx-<script>: 1\n`,
  ),
  judged(
    'texts for every medium',
    `${HEAD}champion: "\\u202e::error::x\\n##[group]x <script>alert(1)</script> [a](http://b.c) | \`x\` =1+1"\n`,
  ),
  judged('right-to-left names', 'format: 1\norganization: חברת הדוגמה\nchampion: محمد بن سلمان\n'),
  judged('zero-width joiners and flags', `${HEAD}champion: "👨‍👩‍👧‍👦🇨🇦 a\u200b\u200c\u200d\u2060"\n`),
  judged('combining marks without end', `${HEAD}champion: "Z${repeat('\u0300', 1900)}algo"\n`),
  judged('owners of many roles', `${HEAD}champion: "${repeat('CEO & ', 300)}CFO"\n`, null),
  judged(
    'words that anyone could claim, 2,000 characters of them',
    `${HEAD}win:\n  only: "${repeat('the best leading ', 115)}"\n`,
  ),
];

const LOGS: HostileCase[] = [
  logNamed('a sound one', 'log.csv', `${LOG_HEAD}2026-01-01T10:00:00Z,2026-01-01T11:00:00Z,yes\n`, null),
  badLog('missing', () => {}, /does not exist/),
  badLog('a directory', (folder) => mkdirSync(join(folder, 'log.csv')), /directory/),
  badLog('a named pipe', (folder) => fifo(join(folder, 'log.csv')), /named pipe/),
  badLog('a link to /dev/zero', (folder) => symlinkSync('/dev/zero', join(folder, 'log.csv')), /outside/),
  badLog('a link to itself', (folder) => symlinkSync('log.csv', join(folder, 'log.csv')), /./),
  badLog('a link to nothing', (folder) => symlinkSync('gone', join(folder, 'log.csv')), /./),
  badLog('a link out of the tree', (folder) => symlinkSync('/etc/passwd', join(folder, 'log.csv')), /outside/),
  logNamed(
    'a link inside the tree',
    'log.csv',
    (folder) => {
      writeFileSync(join(folder, 'real.csv'), LOG_HEAD);
      symlinkSync('real.csv', join(folder, 'log.csv'));
    },
    null,
  ),
  logNamed(
    'through a link to a folder outside',
    'out/passwd',
    (folder) => symlinkSync('/etc', join(folder, 'out')),
    /outside/,
  ),
  logNamed('in the folder above', '../../log.csv', LOG_HEAD, /outside/),
  logNamed('far above', `${repeat('../', 50)}etc/passwd`, LOG_HEAD, /outside/),
  logNamed('out and in again', `x/../../${'y'}/log.csv`, LOG_HEAD, /outside/),
  logNamed('an absolute path', '/etc/passwd', LOG_HEAD, /outside/),
  logNamed('/dev/stdin', '/dev/stdin', LOG_HEAD, /outside/),
  logNamed('a NUL in its name', '"a\\0b"', LOG_HEAD, /./),
  logNamed('a name of 1,900 characters', repeat('x', 1900), LOG_HEAD, /./),
  logNamed('colours in its name', '"\\e[31mlog\\n::error::x"', LOG_HEAD, /does not exist/),
  logNamed('quotes in its name', `'a" "b'`, LOG_HEAD, /does not exist/),
  logNamed('an address', 'https://example.com/log.csv', LOG_HEAD, /does not exist/),
  logNamed('the plan itself', 'plan.yaml', LOG_HEAD, /names no column/),
  logNamed('the folder itself', '.', LOG_HEAD, /directory/),
  badLog(
    'too large',
    (folder) => {
      writeFileSync(join(folder, 'log.csv'), LOG_HEAD);
      truncateSync(join(folder, 'log.csv'), 3_000_000_000);
    },
    /larger than/,
  ),
  badLog('empty', '', /names no column/),
  badLog('without its columns', 'a,b,c\n', /names no column/),
  badLog('UTF-16', bytes([0xff, 0xfe], [...utf16(LOG_HEAD, 'le')]), /not UTF-8/),
  badLog('Latin-1', bytes(LOG_HEAD, [0xe9], ',,\n'), /not UTF-8/),
  badLog('a quote never closed', `${LOG_HEAD}2026-01-01T10:00:00Z,,"yes\n`, /Line 2 .*not closed/),
  badLog('7 MB behind a quote never closed', `${LOG_HEAD}"${repeat('x', 7_000_000)}`, /larger than/),
  badLog('a cell of 7 MB', LOG_HEAD + repeat('x', 7_000_000), /larger than/),
  badLog('7 MB of quotes', LOG_HEAD + repeat('"', 7_000_001), /./),
  badLog('a broken row on each of 1,000,000 lines', LOG_HEAD + repeat('a\n', 1_000_000), /larger than/),
  logNamed('7 MB of empty lines', 'log.csv', LOG_HEAD + repeat('\n', 7_000_000), null),
  logNamed('7 MB of commas', 'log.csv', LOG_HEAD + repeat(',', 7_000_000), null),
  badLog('7 MB of commas as its head', repeat(',', 7_000_000), /larger than/),
  logNamed(
    '100,000 mistakes',
    'log.csv',
    LOG_HEAD + repeat('2026-01-01T10:00:00Z,2026-01-01T11:00:00Z,yes\n', 100_000),
    null,
  ),
  logNamed(
    'a month for each row',
    'log.csv',
    LOG_HEAD +
      numbered(
        20_000,
        (i) =>
          `${String(1 + Math.floor(i / 12)).padStart(4, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-01T10:00:00Z,,no\n`,
      ),
    null,
  ),
  badLog('times that cannot be', `${LOG_HEAD}2026-02-30T10:00:00Z,,\n`, /Line 2/),
  badLog(
    'fixed before it was opened',
    `${LOG_HEAD}2026-01-02T10:00:00Z,2026-01-01T10:00:00Z,\n`,
    /before it was opened/,
  ),
  badLog('constructor as an answer', `${LOG_HEAD}2026-01-02T10:00:00Z,,constructor\n`, /constructor/),
  badLog('NUL and colours', `${LOG_HEAD}\0\u001b[31m,,\n`, /Line 2/),
];

const unit = (name: string, path: string, make: (folder: string) => void, says: RegExp | null): HostileCase => ({
  name: `unit: ${name}`,
  make: (folder) => {
    writeFileSync(join(folder, 'plan.yaml'), `${HEAD}units: [${path}]\n`);
    make(folder);
  },
  ends: says === null ? { exit: null, rule: null } : { exit: 1, rule: 'file-missing', line: 3, says },
});

const UNITS: HostileCase[] = [
  unit('itself', 'plan.yaml', () => {}, null),
  unit('missing', 'gone.yaml', () => {}, /does not exist/),
  unit('outside', '../../plan.yaml', () => {}, /outside/),
  unit('a directory', 'units', (folder) => mkdirSync(join(folder, 'units')), /directory/),
  unit('a named pipe', 'pipe', (folder) => fifo(join(folder, 'pipe')), /named pipe/),
  unit(
    'two that point to each other',
    'other.yaml',
    (folder) => writeFileSync(join(folder, 'other.yaml'), `${HEAD}units: [plan.yaml]\n`),
    null,
  ),
  unit(
    '1,000 that are missing',
    numbered(1000, (i) => `u${i}.yaml, `),
    () => {},
    /does not exist/,
  ),
];

/** A configuration, and what it names, that is hostile: the run ends with 2 and says where. */
function config(
  name: string,
  text: Text,
  says: RegExp,
  rule = 'bad-config',
  files: Readonly<Record<string, Text>> = {},
): HostileCase {
  const make = (folder: string) => {
    planFile(HEAD)(folder);
    writeFileSync(join(folder, 'plan.config.yaml'), text);
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  };
  return { name: `configuration: ${name}`, make, ends: { exit: 2, rule, says } };
}

const CONFIGURATIONS: HostileCase[] = [
  config('an anchor', 'x-a: &a 1\n', /:1:6: &a .*anchor/),
  config('an alias bomb', `x-a: &a [x]\n${numbered(9, (i) => `x-${i}: [*a, *a]\n`)}`, /anchor/),
  config('a tag', 'failOn: !!js/function x\n', /:1:9: .*tag/),
  config('%YAML 1.1', '%YAML 1.1\n---\nfailOn: no\n', /directive/),
  config('nested 100,000 deep', `x-a: ${repeat('[', 100_000)}`, /64 levels/),
  config('__proto__ as a rule', 'rules: {__proto__: off}\n', /__proto__/),
  config('constructor as a rule', 'rules: {constructor: off}\n', /constructor/),
  config('toString as a key', 'toString: 1\n', /toString/),
  config(
    '50,000 unknown keys',
    numbered(50_000, (i) => `k${i}: 1\n`),
    /k0/,
  ),
  config('equal keys', 'failOn: note\nfailOn: error\n', /second time/),
  config('a merge conflict', '<<<<<<< a\nfailOn: note\n=======\nfailOn: error\n>>>>>>> b\n', /merge conflict/),
  config('a second document', 'failOn: note\n---\nfailOn: error\n', /second document/),
  config('UTF-16', bytes([0xff, 0xfe], [...utf16('failOn: note\n', 'le')]), /UTF-16/),
  config('NUL', 'failOn: note\0\n', /U\+0000/),
  config('colours', 'failOn: "\\e[31m\\n::error::x"\n', /failOn/),
  config('1e999', 'thresholds: {staleDays: 1e999}\n', /1e999/),
  config('a limit of 1 TB', 'thresholds: {maxBytes: 1000000MiB}\n', /too large/),
  config('a list', '[]\n', /map of keys/),
  config('a playbook that is missing', 'playbookFiles: [gone.yaml]\n', /does not exist/),
  config('a playbook that is /dev/zero', 'playbookFiles: [/dev/zero]\n', /not a regular file/),
  config('a playbook that is a folder', 'playbookFiles: [.]\n', /directory/),
  config('a playbook that is itself', 'playbookFiles: [plan.config.yaml]\n', /./),
  config('a playbook that is empty', 'playbookFiles: [p.yaml]\n', /p\.yaml/, 'bad-config', { 'p.yaml': '' }),
  config('a playbook with an anchor', 'playbookFiles: [p.yaml]\n', /anchor/, 'bad-config', { 'p.yaml': 'id: &a p\n' }),
  config('a playbook called __proto__', 'playbookFiles: [p.yaml]\n', /__proto__/, 'bad-config', {
    'p.yaml': 'id: __proto__\ntitle: P\npractices: []\n',
  }),
  config('a baseline that is no JSON', 'baseline: b.json\n', /./, 'bad-baseline', { 'b.json': '{' }),
  config('a baseline nested 100,000 deep', 'baseline: b.json\n', /./, 'bad-baseline', {
    'b.json': repeat('[', 100_000),
  }),
  config('a baseline of an unknown kind', 'baseline: b.json\n', /./, 'bad-baseline', {
    'b.json': '{"__proto__": 1, "constructor": []}',
  }),
];

/** Every hostile case there is. */
export const HOSTILE_CASES: readonly HostileCase[] = [
  ...REFERENCES, ...TAGS, ...NESTING, ...SIZES, ...FILES, ...ENCODINGS, ...SYNTAX, ...NUMBERS, ...SCHEMA, ...LOGS, ...UNITS, ...CONFIGURATIONS,
]; // biome-ignore format: a list

/** Makes a case in a folder of its own below another; gives the folder back and how to remove it. */
export function makeCase({ make }: HostileCase, below: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(below, 'case-'));
  // A folder with one of its own above, for what climbs out of it.
  const inside = join(folder, 'plans');
  mkdirSync(inside);
  make(inside);
  return { folder: inside, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
