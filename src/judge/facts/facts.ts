import type { Move, Plan, Story } from '../../generated/plan.ts';
import { assessGrowth, type GrowthAssessment } from '../../growth/assess.ts';
import type { Candidate } from '../../growth/types.ts';
import { type SectionId, sectionOf } from '../../method/sections.ts';
import { unitOf } from '../../plan/against.ts';
import { parseRecoveryLog, type RecoveryLog, type RecoveryMonth, recoveryMonths } from '../../plan/recovery-log.ts';
import type { SchemaIssue } from '../../plan/schema-issue.ts';
import type { Unit } from '../../values/money.ts';
import type { TextIssue } from '../../yaml/text-issue.ts';
import { type Entry, entries, isStated } from './entry.ts';
import { type HowBig, readHowBig } from './goal.ts';
import type { IgnoreFacts } from './ignores.ts';
import { type Days, type MeasureFacts, type Reading, readGrowthReadings, readMeasures } from './measures.ts';
import { type PlaybookFacts, type PracticeFacts, readPlaybooks } from './practices.ts';
import { dimensionsOf, readSegments, type SegmentFacts } from './segments.ts';
import type { Settings } from './settings.ts';

/** A file that the plan refers to: its text, or why it cannot be used, as the end of a sentence: `does not exist`. */
export type RelatedFile = { readonly text: string } | { readonly problem: string };

export interface FactsInput {
  readonly plan: Plan;
  readonly textIssues: readonly TextIssue[];
  readonly schemaIssues: readonly SchemaIssue[];
  readonly days: Days;
  readonly settings: Settings;
  /** Reads a file that the plan names, by its path relative to the plan; keeps it inside the plan's folder. */
  readonly loadRelated: (path: string) => RelatedFile;
  /** Whether somebody asks which keys of the plan are looked at, as where the schema took something out of it. */
  readonly watched: boolean;
  /** The ignore comments and what became of them; empty until the other rules have judged. */
  readonly ignores: readonly IgnoreFacts[];
}

/**
 * A plan as facts: its figures read, its lists with their places, what is dated after the day of judging left out, and
 * the growth worked out, each only when somebody asks for it.
 */
export class Facts {
  /** The top-level keys of the plan that were looked at since this set was last cleared; null where nobody asks. */
  readonly touched: Set<string> | null;
  readonly plan: Plan;
  readonly #input: FactsInput;
  readonly #memo = new Map<string, unknown>();

  constructor(input: FactsInput) {
    this.#input = input;
    this.touched = input.watched ? new Set() : null;
    this.plan = this.touched === null ? input.plan : watched(input.plan, this.touched);
  }

  get asOf(): string {
    return this.#input.days.asOf;
  }

  get days(): Days {
    return this.#input.days;
  }

  get settings(): Settings {
    return this.#input.settings;
  }

  get textIssues(): readonly TextIssue[] {
    return this.#input.textIssues;
  }

  get schemaIssues(): readonly SchemaIssue[] {
    return this.#input.schemaIssues;
  }

  get ignores(): readonly IgnoreFacts[] {
    return this.#input.ignores;
  }

  /** How amounts are shown. */
  get unit(): Unit {
    return this.#once('unit', [], unitOf);
  }

  /** All moves of the plan, the done and dropped ones included. */
  get moves(): readonly Entry<Move>[] {
    return this.#once('moves', ['win'], (plan) => entries(plan.win?.moves, ['win', 'moves']));
  }

  /** HOW BIG as numbers, or `null` where it is not fully stated. */
  get howBig(): HowBig | null {
    return this.#once('howBig', ['howBig'], readHowBig);
  }

  get segments(): readonly SegmentFacts[] {
    return this.#once('segments', ['who'], readSegments);
  }

  get chosenSegments(): readonly SegmentFacts[] {
    return this.segments.filter(({ chosen }) => chosen);
  }

  /** What divides the segments; where there are several, nothing is added up. */
  get dimensions(): readonly string[] {
    return this.#once('dimensions', ['who'], () => dimensionsOf(this.segments));
  }

  /** The segments as the arithmetic knows them. */
  get candidates(): readonly Candidate[] {
    return this.#once('candidates', ['who'], () =>
      this.segments.map(({ id, chosen, potential, monthsToClose }) => ({ id, chosen, potential, monthsToClose })),
    );
  }

  get correlation(): number {
    return this.plan.who?.correlation ?? 0.2;
  }

  /** Whether WHO can deliver HOW BIG; `null` where there is no goal. */
  get growth(): GrowthAssessment | null {
    return this.#once('growth', ['howBig', 'who'], () => {
      const options = { correlation: this.correlation, additive: this.dimensions.length <= 1 };
      return this.howBig && assessGrowth(this.howBig, this.candidates, options);
    });
  }

  /** Where HOW BIG's measure stood, in the order of the plan. */
  get growthReadings(): readonly Reading[] {
    return this.#once('growthReadings', ['howBig'], (plan) => readGrowthReadings(plan, this.days));
  }

  get measures(): readonly MeasureFacts[] {
    const months = this.recoveryMonths;
    return this.#once('measures', ['measures'], (plan) => readMeasures(plan, months, this.days));
  }

  /** The playbooks in use with what the plan answers to their practices. */
  get playbooks(): readonly PlaybookFacts[] {
    return this.#once('playbooks', ['practices'], (plan) => readPlaybooks(plan, this.settings.playbooksInUse));
  }

  /** Every practice of the playbooks in use. */
  get practices(): readonly PracticeFacts[] {
    return this.#once('practices', ['practices'], () => this.playbooks.flatMap(({ practices }) => practices));
  }

  /** The stories that were told by the day of judging. */
  get stories(): readonly Entry<Story>[] {
    return this.#once('stories', ['stories'], (plan) =>
      entries(plan.stories, ['stories']).filter(({ item }) => !this.days.leaveOutLater || item.told <= this.asOf),
    );
  }

  /** The recovery log, or `null` where the plan names none or it cannot be read. */
  get recoveryLog(): RecoveryLog | null {
    return this.#once('recoveryLog', ['serving'], (plan) => {
      const path = plan.serving?.recoveryLog;
      const file = path === undefined ? null : this.related(path);
      return file && 'text' in file ? parseRecoveryLog(file.text) : null;
    });
  }

  /** The completed months of the recovery log. */
  get recoveryMonths(): readonly RecoveryMonth[] | null {
    const log = this.recoveryLog;
    return log && this.#once('recoveryMonths', [], () => recoveryMonths(log, this.asOf));
  }

  /** A file that the plan names, read at most once. */
  related(path: string): RelatedFile {
    return this.#once(`related ${path}`, [], () => this.#input.loadRelated(path));
  }

  /** Whether anything of a section is stated yet. */
  begun(section: SectionId): boolean {
    return sectionOf(section).keys.some((key) => isStated(this.plan[key as keyof Plan]));
  }

  /** Computes a fact once, and notes each time which keys of the plan it rests on. */
  #once<T extends object | null>(name: string, keys: readonly string[], compute: (plan: Plan) => T): T {
    if (this.touched !== null) for (const key of keys) this.touched.add(key);
    const known = this.#memo.get(name);
    if (known !== undefined) return known as T;
    const fact = compute(this.#input.plan);
    this.#memo.set(name, fact);
    return fact;
  }
}

function watched(plan: Plan, touched: Set<string>): Plan {
  return new Proxy(plan, {
    get: (_, key) => {
      touched.add(String(key));
      return Object.hasOwn(plan, key) ? plan[key as keyof Plan] : undefined;
    },
  });
}
