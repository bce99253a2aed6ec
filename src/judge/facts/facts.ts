import type { Move, Plan, Story } from '../../generated/plan.ts';
import { growthOf } from '../../growth/growth.ts';
import type { GrowthInput } from '../../growth/input.ts';
import type { HowBig } from '../../growth/resolve.ts';
import type { Growth, TermGrowth } from '../../growth/result.ts';
import type { Views } from '../../growth/views.ts';
import { type SectionId, sectionOf } from '../../method/sections.ts';
import { unitOf } from '../../plan/against.ts';
import { parseRecoveryLog, type RecoveryLog, type RecoveryMonth, recoveryMonths } from '../../plan/recovery-log.ts';
import type { Refused } from '../../plan/refused.ts';
import type { SchemaIssue } from '../../plan/schema-issue.ts';
import type { Playbook } from '../../playbooks/playbook.ts';
import type { Unit } from '../../values/money.ts';
import type { Path } from '../../yaml/path.ts';
import type { TextIssue } from '../../yaml/text-issue.ts';
import { type Entry, entries, isStated } from './entry.ts';
import { type Horizon, readHorizon, readHowBig } from './how-big.ts';
import type { IgnoreFacts } from './ignores.ts';
import { type Days, type MeasureFacts, type Reading, readGrowthReadings, readMeasures } from './measures.ts';
import { type PlaybookFacts, type PracticeFacts, playbooksInUse, readPlaybooks } from './practices.ts';
import { unreadablePlaces } from './readable.ts';
import {
  type ContributionFacts,
  type OtherFacts,
  readOthers,
  readSegments,
  readViews,
  type SegmentFacts,
  termInput,
} from './segments.ts';
import type { Settings } from './settings.ts';
import { readUnitFile } from './unit-file.ts';
import { readUnits, type UnitFacts, type UnitProblem } from './units.ts';

/** Once the plans of units have so many characters together, no further one is read. */
const MOST_OF_UNITS = 4 * 1024 * 1024;
const TOO_MUCH = 'is not read: the units above it are larger than 4 MiB together';

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
  /** What the schema took out of the plan. */
  readonly refused: Refused;
  /** The plan as written, with what the schema refused. */
  readonly data: unknown;
  /** The plan's own file name, by which its units may name it. */
  readonly file: string;
  /** The ignore comments and what became of them; empty until the other rules have judged. */
  readonly ignores: readonly IgnoreFacts[];
}

/**
 * A plan as facts: its figures read, its lists with their places, entries dated after the day of judging left out, and
 * the growth calculated, each only when somebody asks for it.
 */
export class Facts {
  readonly plan: Plan;
  readonly #input: FactsInput;
  readonly #memo = new Map<string, unknown>();
  /** Characters of the plans of units. */
  #unitsRead = 0;

  constructor(input: FactsInput) {
    this.#input = input;
    this.plan = input.plan;
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
    return this.#once('unit', unitOf);
  }

  /** All moves of the plan, the done and dropped ones included. */
  get moves(): readonly Entry<Move>[] {
    return this.#once('moves', (plan) => entries(plan.win?.moves, ['win', 'moves']));
  }

  /** What the schema refused: it counts as unreadable, never as missing. */
  get refused(): Refused {
    return this.#input.refused;
  }

  /** The plan as written, with what the schema refused. */
  get data(): unknown {
    return this.#input.data;
  }

  get horizon(): Horizon | null {
    return this.#once('horizon', readHorizon);
  }

  /** HOW BIG as numbers, or `null` where it is not fully stated. */
  get howBig(): HowBig | null {
    return this.growth.howBig;
  }

  /** The same where it is a valid goal. */
  get goal(): HowBig | null {
    return this.growth.goalProblem === null ? this.growth.howBig : null;
  }

  /** How the segments are grouped; `null` where customers would be counted twice, so that nothing is judged. */
  get views(): Views | null {
    return this.#once('views', readViews);
  }

  /** Whether it is not known what divides the segments, because that cannot be read. */
  get isDividedUnclearly(): boolean {
    const { refused } = this.#input;
    return (
      refused.touches(['who', 'dimension']) ||
      (this.plan.who?.segments ?? []).some((_, index) => refused.touches(['who', 'segments', index, 'dimension']))
    );
  }

  get segments(): readonly SegmentFacts[] {
    return this.#once('segments', (plan) => readSegments(plan, this.views));
  }

  /** The chosen segments of the judged view. */
  get chosenSegments(): readonly SegmentFacts[] {
    return this.segments.filter(({ chosen, isJudged }) => chosen && isJudged);
  }

  /** What no segment brings. */
  get others(): readonly OtherFacts[] {
    return this.#once('others', readOthers);
  }

  /** The business units whose plans this one names. */
  get units(): readonly UnitFacts[] {
    return this.#once('units', () => readUnits(this, (file) => this.#openUnit(file)));
  }

  /** Whether the segments of the units are the WHO of this plan, which chooses none of its own. */
  get isGroup(): boolean {
    const namesUnits = (this.plan.units?.length ?? 0) > 0 || this.refused.touches(['units']);
    return namesUnits && this.views !== null && this.chosenSegments.length === 0;
  }

  /**
   * The segments of the judged view and the other contributions: the terms of the sum, chosen or not. Of a group, those
   * of its units take the place of the segments.
   */
  get terms(): readonly ContributionFacts[] {
    return this.#once('terms', () => {
      const own = this.segments.filter(({ isJudged }) => isJudged);
      return [...(this.isGroup ? this.units.flatMap(({ terms }) => terms) : own), ...this.others];
    });
  }

  /** What the schema refused of the values that the verdict rests on, as it is written. */
  get unreadable(): readonly Path[] {
    return this.#once('unreadable', () => {
      const start = this.horizon?.start;
      const hasReading = this.growthReadings.some(
        ({ date }) => start !== undefined && date > start && date <= this.asOf,
      );
      return unreadablePlaces(this.#input, { segments: this.segments, isGroup: this.isGroup, hasReading });
    });
  }

  get growthInput(): GrowthInput {
    return this.#once('growthInput', (plan) => ({
      howBig: readHowBig(plan, this.refused, this.days),
      terms: this.terms.map(termInput),
      correlation: this.correlation,
      isReadable:
        this.views !== null &&
        this.unreadable.length === 0 &&
        !(this.isGroup && this.units.some(({ problem }) => problem !== null)),
    }));
  }

  get correlation(): number {
    return this.plan.who?.correlation ?? 0.2;
  }

  /** Whether WHO can deliver HOW BIG, with every figure that this rests on. */
  get growth(): Growth {
    return this.#once('growth', () => growthOf(this.growthInput));
  }

  /** The figures of a term of the sum. */
  figuresOf(term: ContributionFacts): TermGrowth | null {
    const figures = this.#once(
      'figures',
      () => new Map(this.terms.map((each, index) => [each, this.growth.terms[index]!])),
    );
    return figures.get(term) ?? null;
  }

  /** Where HOW BIG's measure stood, in the order of the plan. */
  get growthReadings(): readonly Reading[] {
    return this.#once('growthReadings', (plan) => readGrowthReadings(plan, this.days));
  }

  get measures(): readonly MeasureFacts[] {
    const months = this.recoveryMonths;
    return this.#once('measures', (plan) => readMeasures(plan, months, this.days));
  }

  /** The playbooks that this plan is judged by. */
  get playbooksInUse(): readonly Playbook[] {
    const { playbooks, playbooksInUse: configured } = this.settings;
    return this.#once('playbooksInUse', (plan) => playbooksInUse(plan, playbooks, configured));
  }

  /** The playbooks in use with what the plan answers to their practices. */
  get playbooks(): readonly PlaybookFacts[] {
    return this.#once('playbooks', (plan) => readPlaybooks(plan, this.playbooksInUse));
  }

  /** Every practice of the playbooks in use. */
  get practices(): readonly PracticeFacts[] {
    return this.#once('practices', () => this.playbooks.flatMap(({ practices }) => practices));
  }

  /** The stories that were told by the day of judging. */
  get stories(): readonly Entry<Story>[] {
    return this.#once('stories', (plan) =>
      entries(plan.stories, ['stories']).filter(({ item }) => !this.days.leaveOutLater || item.told <= this.asOf),
    );
  }

  /** The recovery log, or `null` where the plan names none or it cannot be read. */
  get recoveryLog(): RecoveryLog | null {
    return this.#once('recoveryLog', (plan) => {
      const path = plan.serving?.recoveryLog;
      const file = path === undefined ? null : this.related(path);
      return file && 'text' in file ? parseRecoveryLog(file.text) : null;
    });
  }

  /** The completed months of the recovery log. */
  get recoveryMonths(): readonly RecoveryMonth[] | null {
    const log = this.recoveryLog;
    return log && this.#once('recoveryMonths', () => recoveryMonths(log, this.asOf));
  }

  /** A file that the plan names, read at most once. */
  related(path: string): RelatedFile {
    return this.#once(`related ${path}`, () => this.#input.loadRelated(path));
  }

  /** Whether anything of a section is stated yet: the WHO of a group is its units. */
  begun(section: SectionId): boolean {
    if (section === 'who' && this.isGroup) return true;
    return sectionOf(section).keys.some((key) => isStated(this.plan[key as keyof Plan]));
  }

  /** The plan of a unit; its own units are not followed. */
  #openUnit(file: string): { readonly facts: Facts } | UnitProblem {
    if (this.#unitsRead > MOST_OF_UNITS) return { problem: TOO_MUCH, isFile: true };
    const found = this.related(file);
    this.#unitsRead += 'text' in found ? found.text.length : 0;
    const opened = readUnitFile(file, found, this.#input.file);
    if ('problem' in opened) return opened;
    const { plan, issues, refused } = opened.validated;
    const facts = new Facts({
      ...{ plan: { ...plan, units: [] }, textIssues: [], schemaIssues: issues, refused, data: opened.data },
      ...{ days: this.days, settings: this.settings, file, ignores: [] },
      loadRelated: () => ({ problem: 'is not read for a group' }),
    });
    return { facts };
  }

  /** Computes a fact once. */
  #once<T extends object | null>(name: string, compute: (plan: Plan) => T): T {
    const known = this.#memo.get(name);
    if (known !== undefined) return known as T;
    const fact = compute(this.#input.plan);
    this.#memo.set(name, fact);
    return fact;
  }
}
