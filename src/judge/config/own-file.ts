import type { FileKind } from '../../plan/explain-schema-error.ts';
import type { SchemaDocument } from '../../plan/schema-at.ts';
import type { SchemaError } from '../../plan/schema-error.ts';
import { schemaIssues } from '../../plan/validate.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Path } from '../../yaml/path.ts';
import { decodePlanText, emptyPlan } from '../../yaml/text.ts';

/** A mistake in a file that an organisation keeps beside its plans: what is wrong, where, and what to do. */
export interface Mistake {
  /** The file as it is shown. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

/** A kind of such a file: what it is called, and what it must look like. */
export interface OwnFileKind extends FileKind {
  readonly schema: SchemaDocument;
  readonly validate: { (data: unknown): boolean; errors?: SchemaError[] | null };
}

/** The bytes of a file, and the name by which mistakes in it are reported. */
export interface OwnFileSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether messages must not quote its text: outside the folder of the configuration it may be anything. */
  readonly isHidden?: boolean;
}

/** The file's data, which keeps its schema, or the mistakes in it; and a way to tell of further ones. */
export interface OwnFile<Data> {
  readonly data: Data | null;
  readonly mistakes: readonly Mistake[];
  readonly mistakeAt: (path: Path, part: 'key' | 'value', message: string, help: string) => Mistake;
}

/** Reads a file and validates it by its schema. A file that says nothing has the data `{}`. */
export function readOwnFile<Data>(source: OwnFileSource, kind: OwnFileKind): OwnFile<Data> {
  const { text, issues } = decodePlanText(source.bytes);
  const document = parseDocument(text, issues);
  const mistake = (offset: number, message: string, help: string): Mistake => ({
    file: source.file,
    ...document.positionAt(offset),
    ...(source.isHidden ? hidden(kind) : { message, help }),
  });
  const mistakeAt: OwnFile<Data>['mistakeAt'] = (path, part, message, help) => {
    const place = document.nearest(path);
    const named = part === 'key' || place.length < path.length;
    const range = (named && document.rangeOf(place, 'key')) || document.rangeOf(place);
    return mistake(range?.start ?? 0, message, help);
  };
  const isEmpty = document.issues.some(({ message }) => message === emptyPlan().message);
  if (document.issues.length > 0 && !isEmpty) {
    const mistakes = document.issues.map(({ start, message, help }) =>
      mistake(start, inWordsOf(kind, message), inWordsOf(kind, help)),
    );
    return { data: null, mistakes, mistakeAt };
  }
  const data = isEmpty ? {} : document.value;
  if (kind.validate(data)) return { data: data as Data, mistakes: [], mistakeAt };
  const mistakes = schemaIssues(kind.validate.errors, data, kind).map(({ path, part, message, help }) =>
    mistakeAt(path, part, message, help),
  );
  return { data: null, mistakes: inOrder(mistakes), mistakeAt };
}

/** What is said of a mistake in a text that is not to be quoted. */
function hidden({ noun }: OwnFileKind): { message: string; help: string } {
  return {
    message: `This file is not a valid ${noun}.`,
    help: 'Its text is not shown, because it is outside the folder of the configuration. Move it there.',
  };
}

/** Mistakes in the order of the text. */
export function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  return [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What reads a text speaks of plans; here it is another kind of file. */
function inWordsOf({ noun }: OwnFileKind, sentence: string): string {
  return sentence.replaceAll(/\b(a|one|the|second) plan\b/gi, `$1 ${noun}`);
}
