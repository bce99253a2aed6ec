/**
 * Formats documents as people might type them with `plan fmt` and with Prettier: each must leave what the other wrote.
 * `npx tsx test/attacks/two-formatters.ts [--budget SECONDS] [--seed N]`
 */
import { keyOrder } from '../../src/plan/schema-at.ts';
import { changedAfterPrettier, changedByPrettier } from '../support/prettier.ts';
import { type Habits, TypedDocument } from '../support/typed-documents.ts';
import { startJob } from './job.ts';

const job = startJob('two-formatters', 60);
const anything: Habits = { long: true };
const plans: Habits = { long: true, directives: true, names: (path) => keyOrder(path)?.slice(0, 6) };

let documents = 0;
while (job.goesOn()) {
  // The keys of a plan may be put in another order, so Prettier's text may change.
  for (const habits of [anything, plans]) {
    const source = new TypedDocument(job.random, habits);
    source.document();
    const text = `${source.lines.join('\n')}\n`;
    const wrong = (await changedByPrettier(text)) ?? (habits === plans ? null : await changedAfterPrettier(text));
    if (wrong !== null) job.fail(wrong);
    documents++;
  }
}
job.end(`${documents} documents formatted by both`);
