/**
 * A conversation in memory: each step names a part of the next prompt and replies to it. What is asked, what is said and
 * the plan at the end are handed back; after the last step the person leaves.
 */

import { parse } from 'yaml';
import { applyChanges } from '../../src/edit/edit.ts';
import { type Ending, interview } from '../../src/interview/interview.ts';
import { readReply, type TextPrompt } from '../../src/interview/prompter.ts';
import type { Remark } from '../../src/interview/question.ts';
import type { Scope } from '../../src/interview/questions.ts';
import { recordAtPrompt } from '../../src/interview/record-session.ts';
import { holdReview } from '../../src/interview/review-session.ts';
import type { Given } from '../../src/interview/session.ts';
import { assess, readPlan } from '../../src/judge/assess.ts';
import { NEW_PLAN } from '../../src/run/plan-writer.ts';
import { targetsOf } from '../../src/run/readings.ts';

export type Step = readonly [prompt: string, reply: string];

export interface Held {
  readonly ending: Ending;
  readonly prompts: readonly TextPrompt[];
  /** Everything that was said, a line each. */
  readonly said: string;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a plan in tests, looked at here and there
  readonly plan: any;
  readonly done: readonly string[];
}

const TODAY = '2026-11-30';

/** Holds the interview about a plan, the quick one by default. */
export function talk(plan: string | null, steps: readonly Step[], scope: Partial<Scope> = {}): Promise<Held> {
  return hold(plan, steps, (given) => interview(given, { quick: true, section: null, ...scope }));
}

/** Holds the review of a plan. */
export function review(plan: string, steps: readonly Step[], today = TODAY): Promise<Held> {
  return hold(plan, steps, (given, judge, done) => holdReview({ ...given, assess: judge }, done), today);
}

/** Asks which of the plan's measures was read, or growth itself, and how much it was. */
export function record(plan: string, steps: readonly Step[], day = TODAY): Promise<Held> {
  return hold(plan, steps, (given) => recordAtPrompt(given, targetsOf(given.facts()), null, day));
}

async function hold(
  plan: string | null,
  steps: readonly Step[],
  start: (given: Given, judge: () => ReturnType<typeof assess>, done: string[]) => Promise<Ending>,
  today = TODAY,
): Promise<Held> {
  let text = plan ?? NEW_PLAN;
  const options = {
    path: 'plan.yaml',
    days: { asOf: today, leaveOutLater: true },
    loadRelated: () => ({ problem: 'is not read here' }),
  };
  const left = [...steps];
  const prompts: TextPrompt[] = [];
  const said: string[] = [];
  const done: string[] = [];
  const ask = async (prompt: TextPrompt) => {
    prompts.push(prompt);
    const step = left.shift();
    if (step === undefined) return { type: 'leave' as const };
    if (!prompt.text.includes(step[0]))
      throw new Error(`"${prompt.text}" was asked in place of "${step[0]}". Said before: ${said.slice(-5).join('\n')}`);
    return readReply(step[1]);
  };
  const given: Given = {
    prompter: { askText: ask, askChoice: ask },
    say: (lines) => {
      said.push(...lines.map((line: string | Remark) => (typeof line === 'string' ? line : line.text)));
    },
    today,
    facts: () => readPlan({ text }, options).facts,
    save: (changes) => {
      text = applyChanges(text, changes);
      return [];
    },
  };
  const ending = await start(given, () => assess(text, options), done);
  if (left.length > 0) throw new Error(`The conversation ended before "${left[0]![0]}".`);
  return { ending, prompts, said: said.join('\n'), text, plan: parse(text), done };
}
