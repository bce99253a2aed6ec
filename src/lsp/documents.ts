import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { requireSize } from '../files/read.ts';
import { oncePer } from '../growth/lazily.ts';
import type { KnownFinding } from '../judge/baseline/baseline.ts';
import { compare } from '../judge/baseline/compare.ts';
import { nameIn, openBaseline } from '../run/baselines.ts';
import type { Context } from '../run/context.ts';
import { optionsFor } from '../run/plans.ts';
import { type BaselineFile, type LoadedSettings, SettingsReader } from '../run/settings.ts';
import { UserError } from '../values/user-error.ts';
import { isPlan } from './is-plan.ts';
import { type OpenPlan, openPlan } from './open-plan.ts';

/** What is known of an open document: a plan, judged; no plan at all; or why it could not be judged. */
export type Known =
  | {
      readonly kind: 'plan';
      readonly plan: OpenPlan;
      /** Judges another text as this plan was. */
      readonly judge: (text: string) => OpenPlan;
    }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly error: UserError };

/** Reads and judges the documents that an editor has open: each version once, with the configuration of its folder. */
export class Documents {
  readonly #context: Context;
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly known: Known }>();
  // Configurations and baselines are read once, not for every keystroke; with the settings, a baseline is read again.
  #settings: SettingsReader;
  readonly #openBaseline = oncePer((baseline: BaselineFile) => openBaseline(baseline, false, this.#context.io));

  constructor(context: Context) {
    this.#context = context;
    this.#settings = new SettingsReader(context);
  }

  /** The judgement of a document in its current version. */
  know(document: TextDocument): Known {
    const earlier = this.#known.get(document);
    if (earlier?.version === document.version) return earlier.known;
    const known = this.#judge(document);
    this.#known.set(document, { version: document.version, known });
    return known;
  }

  /** Forgets what files on the disk said: configurations, playbooks, baselines, recovery logs. */
  forget(documents: readonly TextDocument[]): void {
    this.#settings = new SettingsReader(this.#context);
    for (const document of documents) this.#known.delete(document);
  }

  #judge(document: TextDocument): Known {
    const text = document.getText();
    if (!isPlan(document.uri, text)) return { kind: 'other' };
    const file = fileOf(document.uri);
    const path = file === '' ? 'plan.yaml' : file;
    try {
      const settings = this.#settings.settingsFor(path);
      requireSize(path, Buffer.byteLength(text), settings.maxBytes);
      const options = optionsFor(path, settings, this.#context);
      const known = this.#knownFindings(file, settings);
      const judge = (other: string): OpenPlan => {
        const plan = openPlan(other, options);
        return { ...plan, assessment: compare(plan.assessment, known, settings.severities).assessment };
      };
      return { kind: 'plan', plan: judge(text), judge };
    } catch (error) {
      if (error instanceof UserError) return { kind: 'unreadable', error };
      throw error;
    }
  }

  /** What the baseline knows of a plan. */
  #knownFindings(file: string, { baseline }: LoadedSettings): readonly KnownFinding[] {
    if (baseline === null || file === '') return [];
    const name = nameIn(baseline.file, file, this.#context.io.cwd);
    return this.#openBaseline(baseline).baseline.get(name) ?? [];
  }
}

/** The file of a document, absolute; empty where it has none yet. */
export function fileOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : '';
  } catch {
    return '';
  }
}
