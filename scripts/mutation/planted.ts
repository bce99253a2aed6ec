/**
 * A quick look whether the tests notice mistakes: plants a few in the source, each in a copy of its own inside one run of
 * the tests beside it, and expects every test run with a mistake to fail, and the one without to pass.
 *
 *   npx tsx scripts/mutation/planted.ts [--count 8] [--seed 1]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { MISTAKES, type Mistake } from './mistakes.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const count = Number(values.count ?? MISTAKES.length);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));

const planted = drawn(MISTAKES, count, seed);
for (const { file, right, tests } of MISTAKES) {
  const times = readFileSync(join(root, file), 'utf8').split(right).length - 1;
  if (times !== 1) throw new Error(`${file} has ${times} times ${JSON.stringify(right)}: plant another mistake there`);
  if (!existsSync(join(root, tests))) throw new Error(`There is no ${tests}: name other tests of ${file}`);
}
/** The first of them with nothing changed: where its tests fail as well, a failure says nothing. */
const control: Mistake = { ...planted[0]!, wrong: planted[0]!.right };

const vitest = await startVitest(
  'test',
  [],
  { config: false, root, watch: false, reporters: [{}] },
  {
    test: {
      pool: 'threads',
      isolate: false,
      projects: [control, ...planted].map(({ file, right, wrong, tests }, index) => ({
        plugins: [
          {
            name: 'plants a mistake',
            enforce: 'pre' as const,
            transform: (code: string, id: string) =>
              id === join(root, file) ? code.replace(right, () => wrong) : undefined,
          },
        ],
        test: { name: String(index), root, include: [tests] },
      })),
    },
  },
);
const caught = new Set<string>();
const ran = new Set<string>();
for (const module of vitest.state.getTestModules()) {
  ran.add(module.project.name);
  if (!module.ok()) caught.add(module.project.name);
}
await vitest.close();

const missed = planted.filter((_, index) => !caught.has(String(index + 1)));
for (const { file, right, wrong, tests } of missed) {
  console.error(`planted: ${tests} did not notice ${JSON.stringify(wrong)} for ${JSON.stringify(right)} in ${file}`);
}
if (caught.has('0')) console.error(`planted: ${control.tests} fails as it is`);
if (ran.size !== planted.length + 1)
  console.error(`planted: only ${ran.size} of ${planted.length + 1} runs took place`);
console.log(`planted: ${planted.length - missed.length} of ${planted.length} mistakes noticed, --seed ${seed}`);
process.exit(missed.length > 0 || caught.has('0') || ran.size !== planted.length + 1 ? 1 : 0);

/** So many of the mistakes, drawn by the seed. */
function drawn(all: readonly Mistake[], size: number, by: number): Mistake[] {
  let state = by >>> 0;
  const rest = [...all];
  return Array.from({ length: Math.min(size, all.length) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1)[0]!;
  });
}
