import type { SectionId } from '../../method/sections.ts';
import type { Fix } from '../../plan/schema-issue.ts';
import type { TextRange } from '../../yaml/lines.ts';
import type { Path } from '../../yaml/path.ts';
import type { Facts } from '../facts/facts.ts';

export type Severity = 'error' | 'warning' | 'note';

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether a severity is the least that fails the gate, or worse. */
export function fails(severity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** The part of the method that a rule belongs to. */
export type RuleSection = SectionId | 'document' | 'practices' | 'suppressions';

/** One thing that is wrong. */
export interface Outcome {
  /** The thing, as a path into the plan; a missing key is named as the last part. */
  readonly path: Path;
  /** What is wrong with it, naming the thing and the figures. */
  readonly message: string;
  /** The next step, where it depends on the figures; else the rule's `fix` is given. */
  readonly help?: string | undefined;
  /** Where this finding is graver than the rule's own severity. */
  readonly severity?: Severity | undefined;
  /** Whether the key is meant, and not its value. */
  readonly part?: 'key' | 'value' | undefined;
  /** Other places that have to do with it. */
  readonly related?: readonly { readonly path: Path; readonly message: string }[];
  /** Where it is in the text, for what is no place in the plan's data. */
  readonly range?: TextRange | undefined;
  /** The one correction that has only one possible meaning. */
  readonly correction?: Fix | undefined;
  /** Whether it stands for all that the rule would still find, which can be neither silenced nor known. */
  readonly isRest?: boolean;
}

/** A plan that shows a rule at work. */
interface Example {
  /** The identity path at which the rule fires, such as `/who/segments[id=racers]/evidence`. */
  readonly at: string;
  /**
   * The plan in which it fires and the corrected one, as a difference: lines after `-` are in the first alone, those after
   * `+` in the second alone, and those after a blank in both. `format` and `organization` are left out.
   */
  readonly plan: string;
  /** Texts of the files that the plan refers to, by their relative path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** One thing that `plan check` judges. */
export interface Rule {
  /** Stable name, also the name of its file. */
  readonly id: string;
  readonly severity: Severity;
  /** When it fires, in one line. */
  readonly summary: string;
  /** Why it matters to a leader. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where the advice comes from, unless it is this tool's own. */
  readonly source?: string;
  /** Whether it reports that something is missing at a place: it is silent where the schema refused anything there. */
  readonly reportsMissing?: boolean;
  readonly example: Example;
  /** Judges a plan: yields an outcome for every single thing that is wrong, and nothing for what is right. */
  readonly check: (facts: Facts) => Iterable<Outcome>;
}

/** A rule with its source, and with the section under which it is listed. */
export interface SectionRule extends Rule {
  readonly source: string;
  readonly section: RuleSection;
}

/** The plan in which a rule fires, and the corrected one. */
export function plansOf({ example }: Pick<Rule, 'example'>): { readonly bad: string; readonly good: string } {
  const lines = example.plan.split('\n');
  const plan = (mark: string): string =>
    lines.flatMap((line) => (line[0] === ' ' || line[0] === mark ? [`${line.slice(1)}\n`] : [])).join('');
  return { bad: plan('-'), good: plan('+') };
}
