import type { CustomerChange, Cut, DumbRule, Move, Plan, Story, Technology } from '../../generated/plan.ts';
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
import { counts, type Days, type MeasureFacts, type Reading, readGrowthReadings, readMeasures } from './measures.ts';
import { type PlaybookFacts, type PracticeFacts, readPlaybooks } from './practices.ts';
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
import { readTasks, type Task } from './tasks.ts';
import { readUnitFile } from './unit-file.ts';
import { readUnits, type UnitFacts, type UnitProblem } from './units.ts';

/** Once the plans of units have so many characters together, no further one is read. */
const MOST_OF_UNITS = 4 * 1024 * 1024;
const TOO_MUCH = 'is not read: the units above it are larger than 4 MiB together';

/** A file that the plan refers to: its text, or why it cannot be used, as the end of a sentence: `does not exist`. */
export type RelatedFile = { readonly text: string } | { readonly problem: string };

interface FactsInput {
  readonly plan: Plan;
  readonly textIssues: readonly TextIssue[];
  readonly schemaIssues: readonly SchemaIssue[];
  readonly days: Days;
  readonly settings: Settings;
  /** Reads a file that the plan names, by its path relative to the plan; keeps it inside the plan's folder. */
  readonly loadRelated: (path: string) => RelatedFile;
  /** What the schema took out of the plan: it counts as unreadable, never as missing. */
  readonly refused: Refused;
  /** The plan as written, with what the schema refused. */
  readonly data: unknown;
  /** The plan's own file name, by which its units may name it. */
  readonly file: string;
  /** The ignore comments and what became of them; empty until the other rules have judged. */
  readonly ignores: readonly IgnoreFacts[];
}

export interface Facts extends FactsInput {}

/**
 * A plan as facts: its figures read, its lists with their places, entries dated after the day of judging left out, and
 * the growth calculated.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor copies all of the input.
export class Facts {
  /** Files that the plan names, by their path: each is read at most once. */
  readonly #files = new Map<string, RelatedFile>();
  /** Characters of the plans of units. */
  #unitsRead = 0;

  constructor(input: FactsInput) {
    Object.assign(this, input);
  }

  /** Each fact is computed when it is first asked for, and stored. */
  static {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(Facts.prototype))) {
      if (get === undefined) continue;
      Object.defineProperty(Facts.prototype, name, {
        get(this: Facts) {
          const value: unknown = get.call(this);
          Object.defineProperty(this, name, { value });
          return value;
        },
      });
    }
  }

  get asOf(): string {
    return this.days.asOf;
  }

  /** How amounts are shown. */
  get unit(): Unit {
    return unitOf(this.plan);
  }

  /** All moves of the plan, the done and dropped ones included; so are the other lists. */
  get moves(): readonly Entry<Move>[] {
    return entries(this.plan.win?.moves, ['win', 'moves']);
  }

  get technologies(): readonly Entry<Technology>[] {
    return entries(this.plan.win?.technology, ['win', 'technology']);
  }

  get cuts(): readonly Entry<Cut>[] {
    return entries(this.plan.win?.cut, ['win', 'cut']);
  }

  get dumbRules(): readonly Entry<DumbRule>[] {
    return entries(this.plan.win?.dumbRules, ['win', 'dumbRules']);
  }

  /** What changes because of what customers said. */
  get changes(): readonly Entry<CustomerChange>[] {
    return entries(this.plan.customer?.changes, ['customer', 'changes']);
  }

  get tasks(): readonly Task[] {
    return readTasks(this);
  }

  get horizon(): Horizon | null {
    return readHorizon(this.plan);
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
    return readViews(this.plan);
  }

  /** Whether it is not known what divides the segments, because that cannot be read. */
  get isDividedUnclearly(): boolean {
    return (
      this.refused.touches(['who', 'dimension']) ||
      (this.plan.who?.segments ?? []).some((_, index) => this.refused.touches(['who', 'segments', index, 'dimension']))
    );
  }

  get segments(): readonly SegmentFacts[] {
    return readSegments(this.plan, this.views);
  }

  /** The chosen segments of the judged view. */
  get chosenSegments(): readonly SegmentFacts[] {
    return this.segments.filter(({ chosen, isJudged }) => chosen && isJudged);
  }

  /** What no segment brings. */
  get others(): readonly OtherFacts[] {
    return readOthers(this.plan);
  }

  /** The business units whose plans this one names. */
  get units(): readonly UnitFacts[] {
    return readUnits(this, (file) => this.#openUnit(file));
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
    const own = this.segments.filter(({ isJudged }) => isJudged);
    return [...(this.isGroup ? this.units.flatMap(({ terms }) => terms) : own), ...this.others];
  }

  /** What the schema refused of the values that the verdict rests on, as it is written. */
  get unreadable(): readonly Path[] {
    const start = this.horizon?.start;
    const hasReading = this.growthReadings.some(({ date }) => start !== undefined && date > start && date <= this.asOf);
    return unreadablePlaces(this, { segments: this.segments, isGroup: this.isGroup, hasReading });
  }

  get growthInput(): GrowthInput {
    return {
      howBig: readHowBig(this.plan, this.refused, this.days),
      terms: this.terms.map(termInput),
      correlation: this.correlation,
      isReadable:
        this.views !== null &&
        this.unreadable.length === 0 &&
        !(this.isGroup && this.units.some(({ problem }) => problem !== null)),
    };
  }

  get correlation(): number {
    return this.plan.who?.correlation ?? 0.2;
  }

  /** Whether WHO can deliver HOW BIG, with every figure that this rests on. */
  get growth(): Growth {
    return growthOf(this.growthInput);
  }

  /** The figures of each term of the sum. */
  get figures(): ReadonlyMap<ContributionFacts, TermGrowth> {
    return new Map(this.terms.map((term, index) => [term, this.growth.terms[index]!]));
  }

  /** Where HOW BIG's measure stood, in the order of the plan. */
  get growthReadings(): readonly Reading[] {
    return readGrowthReadings(this.plan, this.days);
  }

  get measures(): readonly MeasureFacts[] {
    return readMeasures(this.plan, this.recoveryMonths, this.days);
  }

  /** The playbooks that this plan is judged by. */
  get playbooksInUse(): readonly Playbook[] {
    return this.playbooks.map(({ playbook }) => playbook);
  }

  /** The playbooks in use with what the plan answers to their practices. */
  get playbooks(): readonly PlaybookFacts[] {
    return readPlaybooks(this.plan, this.settings);
  }

  /** Every practice of the playbooks in use. */
  get practices(): readonly PracticeFacts[] {
    return this.playbooks.flatMap(({ practices }) => practices);
  }

  /** The stories that were told by the day of judging. */
  get stories(): readonly Entry<Story>[] {
    return entries(this.plan.stories, ['stories']).filter(({ item }) => counts(item.told, this.days));
  }

  /** The recovery log, or `null` where the plan names none or it cannot be read. */
  get recoveryLog(): RecoveryLog | null {
    const path = this.plan.serving?.recoveryLog;
    const file = path === undefined ? null : this.related(path);
    return file && 'text' in file ? parseRecoveryLog(file.text) : null;
  }

  /** The completed months of the recovery log. */
  get recoveryMonths(): readonly RecoveryMonth[] | null {
    return this.recoveryLog && recoveryMonths(this.recoveryLog, this.asOf);
  }

  /** A file that the plan names. */
  related(path: string): RelatedFile {
    const file = this.#files.get(path) ?? this.loadRelated(path);
    this.#files.set(path, file);
    return file;
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
    const opened = readUnitFile(file, found, this.file);
    if ('problem' in opened) return opened;
    const { plan, issues, refused } = opened.validated;
    const facts = new Facts({
      ...this,
      ...{ plan: { ...plan, units: [] }, schemaIssues: issues, refused, data: opened.data, file },
      loadRelated: () => ({ problem: 'is not read for a group' }),
    });
    return { facts };
  }
}
