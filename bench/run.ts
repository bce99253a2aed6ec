/**
 * What the installed package takes, beside bare Node and other programs: `npx tsx bench/run.ts` packs the package,
 * installs it into an empty folder, measures that, and writes docs/performance.md for users and
 * docs/maintainers/performance.md with everything. `--quick` measures little and writes nothing; `--no-peers` leaves the other programs out.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { goalRows, type Outcome } from './goals.ts';
import { copyLog, folderOfPlans, largePlan, planWithMistakes, samplePlan } from './inputs.ts';
import { type Measured, measure, measureBare, type Program } from './measure.ts';
import { installPeers } from './peers.ts';
import { measurePhases } from './phases.ts';
import { buildPrototype, PROTOTYPE } from './prototype.ts';

const flags = { quick: { type: 'boolean' }, 'no-peers': { type: 'boolean' } } as const;
const { quick = false, 'no-peers': withoutPeers = false } = parseArgs({ options: flags }).values;
const RUNS = quick ? 3 : 15;
const LARGE = [65, 130, 260, 520];

const work = mkdtempSync(join(tmpdir(), 'plan-bench-'));
try {
  const { forUsers, forMaintainers } = bench();
  process.stdout.write(forMaintainers);
  if (!quick) {
    writeFileSync('docs/performance.md', forUsers);
    writeFileSync('docs/maintainers/performance.md', forMaintainers);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Measures everything, and returns the two pages. */
function bench(): { readonly forUsers: string; readonly forMaintainers: string } {
  const program = install();
  const ours = (name: string, args: readonly string[], cwd = work): Program => ({
    name,
    run: [program, ...args],
    cwd,
    codes: [0, 1],
  });
  prepare();
  const { peers, missing } =
    quick || withoutPeers ? { peers: [], missing: [] } : installPeers(resolve('node_modules/.cache/plan-bench'));

  const prototype = buildPrototype(join(work, 'prototype'), join(work, 'plan.yaml'));
  const bare = measureBare(RUNS);
  const programs = {
    version: ours('plan --version', ['--version']),
    help: ours('plan --help', ['--help']),
    explain: ours('plan explain take-notes', ['explain', 'take-notes']),
    check: ours('plan check, the sample', ['check', 'plan.yaml']),
    mistakes: ours('plan check, 20 mistakes', ['check', 'mistakes.yaml']),
    report: ours('plan report, the sample', ['report', 'plan.yaml']),
    page: ours('plan report, the sample as a page', ['report', 'plan.yaml', '--format', 'html']),
    completion: ours('plan completion of an id', ['completion', 'bash', '--', 'plan', 'explain', 'take']),
    prototype: { ...prototype(['plan.yaml'], work), name: PROTOTYPE },
  };
  const commands = named(Object.values(programs).map((program) => [program, RUNS]));
  const of = (program: keyof typeof programs) => commands.get(programs[program].name)!;
  const peersWith = (plans: readonly string[], cwd: string, runs: number, suffix = '') =>
    named(peers.map((peer) => [{ ...peer.program(plans, cwd), name: `${peer.name}${suffix}` }, runs]));
  const others = peersWith(['plan.yaml'], work, 5);

  const counts = quick ? [1, 10, 100] : [1, 10, 100, 1000, 10_000];
  const many = named(
    counts.map((count) => {
      const folder = join(work, `plans-${count}`);
      folderOfPlans(folder, count);
      const check = ours(manyPlansOf(count), ['check', 'plan-*.yaml', '--format', 'compact'], folder);
      return [check, count > 100 ? 3 : RUNS];
    }),
  );
  const folderOfMany = join(work, `plans-${quick ? 100 : 1000}`);
  const manyPlans = readdirSync(folderOfMany).filter((name) => name.endsWith('.yaml'));
  const suffix = `, ${manyPlans.length.toLocaleString('en')}`;
  const manyOfPrototype = named([[{ ...prototype(manyPlans, folderOfMany), name: `${PROTOTYPE}${suffix}` }, 3]]);
  const manyOfOthers = peersWith(manyPlans, folderOfMany, 1, suffix);

  const runsOfLarge = quick ? 1 : 5;
  const large = named(
    LARGE.map((kilobytes) => {
      writeFileSync(join(work, `large-${kilobytes}.yaml`), largePlan(1000 * kilobytes));
      const args = ['check', `large-${kilobytes}.yaml`, '--format', 'compact'];
      return [ours(largePlanOf(kilobytes), args), runsOfLarge];
    }),
  );
  const largest = prototype(['large-520.yaml'], work);
  const largeOfPrototype = named([[{ ...largest, name: `${PROTOTYPE}, 520 KB` }, runsOfLarge]]);
  const largeOfOthers = peersWith(['large-520.yaml'], work, 3, ', 520 KB');
  const phases = measurePhases(samplePlan(), quick ? 20 : 300);

  const certificates = process.env['NODE_EXTRA_CA_CERTS']
    ? ' NODE_EXTRA_CA_CERTS is set: bare Node reads certificates, too, which makes every ratio smaller.'
    : '';
  const rows = (...groups: readonly ReadonlyMap<string, Outcome>[]) =>
    groups.flatMap((group) => [...group].map(([name, outcome]) => row(name, outcome, bare)));
  const ofPrototype = of('prototype');
  const goals = goalRows({
    version: of('version'),
    help: of('help'),
    explain: of('explain'),
    check: of('check'),
    mistakes: of('mistakes'),
    report: of('report'),
    page: of('page'),
    completion: of('completion'),
    many: new Map(counts.map((count) => [count, many.get(manyPlansOf(count))!])),
    large: new Map(LARGE.map((kilobytes) => [kilobytes, large.get(largePlanOf(kilobytes))!])),
    prototype: {
      many: [...manyOfPrototype.values()][0]!,
      large: [...largeOfPrototype.values()][0]!,
    },
    spectral: others.has('Spectral')
      ? { one: others.get('Spectral')!, many: manyOfOthers.get(`Spectral${suffix}`)! }
      : null,
  });
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, ${process.platform}`;
  const forUsers = page([
    '# Performance',
    `The table shows the median time and the peak memory of whole commands, the start of Node included. They were measured on ${machine}. [maintainers/performance.md](maintainers/performance.md) compares them with our goals and with other programs.`,
    [
      '| command | ms | peak MiB |',
      '| --- | --: | --: |',
      shortRow('Node alone (`node -e 0`)', bare),
      shortRow('`plan check`, a plan of 5 KB', of('check')),
      shortRow('`plan report`, the same plan', of('report')),
      shortRow('`plan check`, a plan of 520 KB', large.get(largePlanOf(520))!),
      ...counts
        .slice(1)
        .map((count) => shortRow(`\`plan check\`, ${count.toLocaleString('en')} plans`, many.get(manyPlansOf(count))!)),
    ].join('\n'),
  ]);
  const forMaintainers = page([
    '# Performance: goals and measurements',
    `Measured by \`npx tsx bench/run.ts\` with the package as it is installed, on ${machine}. Medians of whole processes, each beside \`node -e 0\` started in turn; × is the ratio to it, and "over" what is taken on top of it. Peak memory is that of a run of its own.${certificates}`,
    '## Against the goals',
    `The goals for one plan were set on a machine where the prototype, described below, takes 1.5 times bare Node; here it takes ${typeof ofPrototype === 'string' ? ofPrototype : ofPrototype.ratio.toFixed(2)}.`,
    ['| | goal | measured | reached |', '| --- | --: | --: | --- |', ...goals].join('\n'),
    `## One plan of ${Math.round(samplePlan().length / 1000)} KB`,
    table([row('node -e 0', bare, bare), ...rows(commands, others)]),
    '`plan` parses, validates, judges by every rule and shows findings with lines. The prototype is one bundle of the same packages that parses and validates alone; the others validate the same plan against the same schema. Redocly is not among them, because it reads descriptions of APIs alone.',
    '## Many plans',
    table(rows(many, manyOfPrototype, manyOfOthers)),
    '## A large plan',
    table(rows(large, largeOfPrototype, largeOfOthers)),
    '## Where the time goes',
    'The sample in a warm process, in milliseconds:',
    `| ${phases.map(({ name }) => name).join(' | ')} |\n|${phases.map(() => ' --- |').join('')}\n| ${phases.map(({ milliseconds }) => milliseconds.toFixed(2)).join(' | ')} |`,
    ...(peers.length > 0 ? [`Versions: ${peers.map(({ versions }) => versions).join(', ')}.`] : []),
    ...(missing.length > 0 ? [`Not to be had: ${missing.join(', ')}.`] : []),
  ]);
  return { forUsers, forMaintainers };
}

function page(parts: readonly string[]): string {
  return `${['<!-- Written by bench/run.ts. -->', ...parts].join('\n\n')}\n`;
}

/** Packs the package and installs it into an empty folder; returns the program. */
function install(): string {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', work], { encoding: 'utf8' });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string }];
  const folder = join(work, 'installed');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(work, filename)], {
    cwd: folder,
    stdio: 'ignore',
  });
  return join(folder, 'node_modules/plan-strategy/bin/plan.js');
}

function prepare(): void {
  copyLog(work);
  writeFileSync(join(work, 'plan.yaml'), samplePlan());
  writeFileSync(join(work, 'mistakes.yaml'), planWithMistakes());
}

/** Measures programs so many times each, by their names. One that fails is reported, and the others are measured. */
function named(programs: readonly (readonly [Program, number])[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const [program, runs] of programs) {
    try {
      outcomes.set(program.name, measure(program, runs));
    } catch (error) {
      outcomes.set(program.name, error instanceof Error ? error.message.split('\n')[0]! : String(error));
    }
  }
  return outcomes;
}

function manyPlansOf(count: number): string {
  return `plan, ${count.toLocaleString('en')}`;
}

function largePlanOf(kilobytes: number): string {
  return `plan, ${kilobytes} KB`;
}

function row(name: string, measured: Outcome, bare: Measured): string {
  if (typeof measured === 'string') return `| ${name} | failed: ${measured.replaceAll('|', '/')} | | | |`;
  const { seconds, ratio, mebibytes } = measured;
  const over = Math.max(0, seconds - bare.seconds);
  return `| ${name} | ${milli(seconds)} | ${ratio.toFixed(2)} | ${milli(over)} | ${mebibytes.toFixed(0)} |`;
}

/** A row of the table for users: the time and the memory. */
function shortRow(name: string, measured: Outcome): string {
  if (typeof measured === 'string') return `| ${name} | failed | |`;
  return `| ${name} | ${milli(measured.seconds)} | ${measured.mebibytes.toFixed(0)} |`;
}

function milli(seconds: number): string {
  return (1000 * seconds).toLocaleString('en', { maximumFractionDigits: 0 });
}

function table(rows: readonly string[]): string {
  return ['| | ms | × | over, ms | peak MiB |', '| --- | --: | --: | --: | --: |', ...rows].join('\n');
}
