import baselineSchema from '../../../schemas/baseline.schema.json' with { type: 'json' };
import type { BaselineFile } from '../../generated/baseline.ts';
import validateBaseline from '../../generated/validate-baseline.js';
import { type Mistake, type OwnFileKind, type OwnFileSource, readOwnFile } from '../config/own-file.ts';

/** A finding that is known: by its fingerprint; its rule and place are there for readers. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  /** The identity path of its place. */
  readonly path: string;
}

/** The known findings of each plan, by the plan's path relative to the baseline, with `/`. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

const BASELINE: OwnFileKind = { noun: 'baseline', schema: baselineSchema, validate: validateBaseline };

/** Reads a baseline. Where there is any mistake, there is no baseline. */
export function readBaseline(source: OwnFileSource): {
  readonly baseline: Baseline | null;
  readonly mistakes: readonly Mistake[];
} {
  const plain = parsePlainly(source.bytes);
  if (plain !== null) return { baseline: toBaseline(plain), mistakes: [] };
  // Slower, but it knows where the mistakes are.
  const { data, mistakes } = readOwnFile<BaselineFile>(source, BASELINE);
  return { baseline: data && toBaseline(data), mistakes };
}

function parsePlainly(bytes: Uint8Array): BaselineFile | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return validateBaseline(data) ? (data as BaselineFile) : null;
  } catch {
    return null;
  }
}

function toBaseline({ files }: BaselineFile): Baseline {
  return new Map(
    Object.entries(files).map(([file, known]) => [
      file,
      known.map(({ fingerprint, rule = '', path = '' }) => ({ fingerprint, ruleId: rule, path })),
    ]),
  );
}
