/** The answers that come with the command line: `--answers FILE` and `--set path=value`. */

import { basename, resolve } from 'node:path';
import type { Change } from '../edit/edit.ts';
import { Draft, dataWith } from '../edit/edit-change.ts';
import { STDIN } from '../files/find.ts';
import { readInput } from '../files/read.ts';
import { doubtOf } from '../interview/doubt.ts';
import { mergeChanges } from '../interview/merge.ts';
import { nextHorizon } from '../interview/next-horizon.ts';
import { parseSetting } from '../interview/set.ts';
import { placeNamed } from '../interview/set-path.ts';
import type { ReadPlan } from '../judge/assess.ts';
import { validate } from '../plan/validate.ts';
import { escapeTerminal } from '../render/escape.ts';
import { UserError } from '../values/user-error.ts';
import { parseDocument } from '../yaml/parse.ts';
import { pointer, valueAt } from '../yaml/path.ts';
import { decodePlanText } from '../yaml/text.ts';
import type { Io } from './io.ts';
import type { PlanWriter } from './plan-writer.ts';
import { readStdinOnce } from './stdin.ts';
import { sayUnderstood } from './typed.ts';

/** What the command line gives in place of a conversation. */
export interface Given {
  /** Whether a new HOW BIG begins. */
  readonly next: boolean;
  /** The file of the answers. */
  readonly answers: string | undefined;
  /** `path=value`, each. */
  readonly settings: readonly string[];
}

/**
 * The changes that `--next`, `--answers` and `--set` ask for.
 * @throws {UserError} where one of them is wrong; nothing is written then
 */
export function givenChanges(plan: ReadPlan, maxBytes: number, { next, answers, settings }: Given, io: Io): Change[] {
  const changes: Change[] = next ? nextChanges(plan) : [];
  if (answers !== undefined)
    changes.push(...answersFrom(answers, plan, dataWith(plan.document.value, changes), maxBytes, io));
  const { playbooks } = plan.facts.settings;
  // Each setting is read against the plan with those before it: an item that one appended is found by the next.
  const now = new Draft(dataWith(plan.document.value, changes));
  const set = new Set<string>();
  for (const written of settings) {
    const setting = parseSetting(written, now.data, io.today(), playbooks);
    if ('problem' in setting) throw new UserError('bad-setting', setting.problem, 'Nothing was written.');
    const place = pointer(setting.changes.at(-1)!.path);
    if (set.has(place)) throw new UserError('bad-setting', `${setting.place} is set twice.`, 'Nothing was written.');
    set.add(place);
    sayUnderstood(setting.place, setting.typed, setting.read, io);
    changes.push(...setting.changes);
    for (const change of setting.changes) now.make(change);
  }
  const doubt = doubtOf(changes, now.data);
  if (doubt !== null) io.stderr.write(`${escapeTerminal(`plan: ${doubt}`)}\n`);
  return changes;
}

function nextChanges({ facts }: ReadPlan): Change[] {
  const next = nextHorizon(facts);
  if ('problem' in next) throw new UserError('no-next-horizon', next.problem, next.hint);
  return [...next.changes];
}

/** Answers that would break the plan are refused as a whole. */
export function requireValid(writer: PlanWriter, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const issue = validate(dataWith(parseDocument(writer.text).value, changes)).issues[0];
  if (issue)
    throw new UserError(
      'bad-answers',
      `With these answers the plan would be broken: ${issue.message}`,
      `${issue.help} Nothing was written.`,
    );
}

/** @param data the plan's data into which they are merged */
function answersFrom(file: string, plan: ReadPlan, data: unknown, maxBytes: number, io: Io): Change[] {
  const bytes =
    file === STDIN ? readStdinOnce('the answers', maxBytes, io) : readInput(file, { maxBytes, cwd: io.cwd });
  const { text: content, issues } = decodePlanText(bytes);
  const document = parseDocument(content, issues);
  const mistakes = [
    ...document.issues.map(({ message, start }) => ({ message, at: start })),
    ...validate(document.value)
      // A partial plan may lack whatever it does not talk about.
      .issues.filter(({ path }) => document.rangeOf(path) !== undefined)
      .map(({ message, path }) => ({ message, at: document.rangeOf(document.nearest(path))?.start ?? 0 })),
  ];
  for (const [playbook, practices] of Object.entries(valueAt(document.value, ['practices']) ?? {}))
    for (const practice of Object.keys(practices ?? {})) {
      const path = ['practices', playbook, practice];
      const named = placeNamed(path.join('.'), plan.document.value, plan.facts.settings.playbooks);
      if ('problem' in named) mistakes.push({ message: named.problem, at: document.rangeOf(path, 'key')?.start ?? 0 });
    }
  if (document.value !== null && mistakes[0] === undefined) return mergeChanges(data, document.value);
  const { line, column } = document.positionAt(mistakes[0]?.at ?? 0);
  throw new UserError(
    'bad-answers',
    `${file}:${line}:${column}: ${mistakes[0]?.message ?? 'The answers are empty.'}`,
    'Correct the answers; nothing was written.',
  );
}

/** A plan needs to say whose it is: where nobody does, the folder's name is used. */
export function withOrganization(
  plan: ReadPlan,
  changes: readonly Change[],
  path: string,
  cwd: string,
): readonly Change[] {
  const isNamed =
    plan.validated.plan.organization !== undefined || changes.some((change) => change.path[0] === 'organization');
  if (isNamed) return changes;
  return [
    { op: 'set', path: ['organization'], value: basename(resolve(cwd, path, '..')) || 'Our organisation' },
    ...changes,
  ];
}
