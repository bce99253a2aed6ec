import { explainableIds } from '../judge/explain/explain.ts';
import { SEVERITIES } from '../judge/rules/rule.ts';
import { allRules } from '../judge/rules/rules.ts';
import { SECTION_IDS } from '../method/sections.ts';
import { closest, orMeant } from '../plan/closest.ts';
import { builtinPlaybooks } from '../playbooks/builtin.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import { formatsOf } from '../render/formats.ts';
import type { Command, Completion, Invocation } from '../run/command.ts';
import { completionScripts } from '../run/completion-scripts.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { globalOptions } from '../run/global-options.ts';
import { loadPlan, type PlanFile } from '../run/plans.ts';
import { settingsFor, settingsHere } from '../run/settings.ts';
import { SHELLS } from '../run/shells.ts';
import { type Begun, begunLine, type Candidate } from '../run/wanted.ts';
import { UserError } from '../values/user-error.ts';

/** Tells the shell's script that a file's name is wanted; no candidate begins with a colon. */
const FILES = ':files';

/** Prints a shell's completion script or, with words behind `--`, what the last of them can become. */
export async function run(context: Context, { args, commands }: Invocation): Promise<number> {
  const [shell = '', ...words] = args;
  const known = SHELLS.find((name) => name === shell);
  if (!known) {
    throw new UserError(
      'no-such-shell',
      `"${shell}" is not a shell that plan completes for${orMeant(closest(shell, SHELLS))}`,
      `There is a script for ${SHELLS.join(', ')}.`,
    );
  }
  if (words.length === 0) context.io.stdout.write(completionScripts[known]);
  else {
    const lines = await candidateLines(words, commands, context);
    context.io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }
  return EXIT.done;
}

async function candidateLines(
  words: readonly string[],
  commands: readonly Command[],
  context: Context,
): Promise<string[]> {
  const last = words.at(-1) ?? '';
  const begun = begunLine(words, commands, globalOptions);
  const { candidates, files } = await candidatesFor(begun, last, context);
  return [
    ...candidates
      .filter(({ value }) => value.startsWith(last))
      .map(({ value, description }) => (description ? `${value}\t${description}` : value)),
    ...(files ? [FILES] : []),
  ];
}

interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly files?: boolean;
}

async function candidatesFor({ wanted, plan }: Begun, last: string, context: Context): Promise<Candidates> {
  if ('candidates' in wanted) return wanted;
  const { prefix } = wanted;
  const { choices = [], completes, assigns } = wanted.of;
  const typed = last.slice(prefix.length);
  if (assigns && typed.includes('=')) {
    const before = prefix + typed.slice(0, typed.indexOf('=') + 1);
    return {
      candidates: assigns === 'severity' ? [...SEVERITIES, 'off'].map((value) => ({ value: before + value })) : [],
      files: assigns === 'file',
    };
  }
  if (completes === 'file' || completes === 'plan') return { candidates: [], files: true };
  const found = completes ? await valuesOf(completes, plan, context) : choices.map((value) => ({ value }));
  // A file may follow a format, but need not.
  const sign = assigns && assigns !== 'file' ? '=' : '';
  return { candidates: found.map(({ value, ...more }) => ({ value: prefix + value + sign, ...more })) };
}

type Values = readonly Candidate[] | Promise<readonly Candidate[]>;

function valuesOf(kind: Exclude<Completion, 'file' | 'plan'>, plan: string | undefined, context: Context): Values {
  switch (kind) {
    case 'rule':
      return allRules.map(({ id, summary }) => ({ value: id, description: summary }));
    case 'explainable':
      return explainableIds(playbooksFor(plan, context)).map((value) => ({ value }));
    case 'section':
      return [...SECTION_IDS, ...playbooksFor(plan, context).map(({ id }) => id)].map((value) => ({ value }));
    case 'format':
      return formatsOf('check').map((value) => ({ value }));
    case 'shell':
      return SHELLS.map((value) => ({ value }));
    case 'segment':
      return planIds(plan, context, ({ read }) => read.validated.plan.who?.segments);
    case 'measure':
      return planIds(plan, context, ({ read }) => [{ id: 'growth' }, ...(read.validated.plan.measures ?? [])]);
  }
}

/** The playbooks that the plan at hand may name; only the built-in ones where its configuration is wrong. */
function playbooksFor(plan: string | undefined, context: Context): readonly Playbook[] {
  try {
    return (plan === undefined ? settingsHere(context) : settingsFor(plan, context)).settings.playbooks;
  } catch {
    return builtinPlaybooks;
  }
}

/** Ids in the plan at hand; none where it cannot be read, because nobody wants to see errors while typing. */
async function planIds(
  named: string | undefined,
  context: Context,
  list: (plan: PlanFile) => readonly ({ readonly id: string } | null)[] | undefined,
): Promise<Candidate[]> {
  try {
    const items = list(await loadPlan(named, context)) ?? [];
    return items.flatMap((item) => (item && /^[a-z0-9-]+$/.test(item.id) ? [{ value: item.id }] : []));
  } catch {
    return [];
  }
}
