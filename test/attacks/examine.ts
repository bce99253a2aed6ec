/** What must hold of every plan whatever its bytes: the jobs that feed the program with broken and hostile plans ask here. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import { applyChanges } from '../../src/edit/edit.ts';
import { type AssessOptions, assessPlan, readPlan } from '../../src/judge/assess.ts';
import type { Assessment, Range } from '../../src/judge/assessment.ts';
import type { RelatedFile } from '../../src/judge/facts/facts.ts';
import { formatsOf, rendererOf } from '../../src/render/formats.ts';
import { renderJson, toJson } from '../../src/render/json.ts';
import type { RunResult } from '../../src/render/result.ts';
import type { View } from '../../src/render/view.ts';
import type { ParsedDocument } from '../../src/yaml/parse.ts';
import { parseDocument } from '../../src/yaml/parse.ts';
import { type Path, valueAt } from '../../src/yaml/path.ts';
import { decodePlanText } from '../../src/yaml/text.ts';
import { ACTIVE } from '../support/hostile.ts';
import type { Draw } from './draw.ts';

/** `quick` judges the plan; `whole` judges it twice, edits it, renders it in every format and validates the result. */
export type Depth = 'quick' | 'whole';

/** How a plan ended: not read at all, read with mistakes against the schema, or judged. */
export type Ending = 'refused' | 'misformed' | 'judged';

export interface Examined {
  readonly ending: Ending;
  /** What should not be, or null. */
  readonly wrong: string | null;
}

const AS_OF = '2026-11-25';
const VIEW: View = { width: 80, color: 0, glyphs: 'unicode', plain: false, quiet: false, verbose: true, all: true };

/** Every format of a result of plans; annotations carry commands for their service, which their own tests look at. */
const RENDERERS = await Promise.all(
  (['check', 'report'] as const).flatMap((command) =>
    formatsOf(command)
      .filter((format) => format !== 'github')
      .map(async (format) => ({ name: `${format} of ${command}`, render: await rendererOf(command, format) })),
  ),
);

const isResult = new Ajv2020({ strict: false }).compile(resultSchema);

/** Judges a plan and looks at what comes of it. Whatever is thrown is a mistake of the program and wrong. */
export function examine(bytes: Uint8Array, related: RelatedFile, depth: Depth, draw: Draw): Examined {
  let ending: Ending = 'refused';
  try {
    const judged = judge(bytes, related);
    const { assessment, document, misformed } = judged;
    if (document.issues.length === 0) ending = misformed ? 'misformed' : 'judged';
    let wrong = wrongInFindings(assessment, document);
    if (depth === 'whole') {
      wrong ??= wrongInEdits(document, draw);
      wrong ??= wrongInOutput(judged);
      const again = renderJson(resultOf(judge(bytes, related)));
      if (again !== renderJson(resultOf(judged))) wrong ??= 'the same plan was judged differently the second time';
    }
    return { ending, wrong };
  } catch (error) {
    return { ending, wrong: `it threw ${error instanceof Error ? (error.stack ?? String(error)) : String(error)}` };
  }
}

interface Judged {
  readonly assessment: Assessment;
  readonly document: ParsedDocument;
  readonly misformed: boolean;
}

function judge(bytes: Uint8Array, related: RelatedFile): Judged {
  const { text, issues } = decodePlanText(bytes);
  const days = { asOf: AS_OF, leaveOutLater: true };
  const options: AssessOptions = { path: 'plan.yaml', days, loadRelated: () => related };
  const read = readPlan({ text, issues }, options);
  const assessment = assessPlan(read, options);
  return { assessment, document: read.document, misformed: read.validated.issues.length > 0 };
}

function wrongInFindings({ findings }: Assessment, document: ParsedDocument): string | null {
  const refused = document.issues.length > 0;
  if (refused && !findings.some(({ ruleId }) => ruleId === 'yaml-syntax')) return 'it was refused without a finding';
  let before = { line: 1, column: 0 };
  for (const { ruleId, message, help, range, related } of findings) {
    if (!/^[^\n\r]+$/.test(message) || help === '') return `${ruleId} says ${JSON.stringify(message)}`;
    if (message.length > 1500)
      return `${ruleId} says ${message.length} characters: ${message.slice(0, 120)}…${message.slice(-60)}`;
    for (const place of [range, ...related.map((each) => each.range)]) {
      if (!isInside(place, document)) return `${ruleId} points outside the text: ${JSON.stringify(place)}`;
    }
    if (isBefore(range.start, before)) return `${ruleId} is out of order`;
    before = range.start;
  }
  return null;
}

function isInside({ start, end }: Range, { lines }: ParsedDocument): boolean {
  for (const { line, column } of [start, end]) {
    if (line < 1 || line > lines.count || column < 1) return false;
    const { start: first, end: last } = lines.lineRange(line);
    // The line break belongs to its line.
    if (column > last - first + 2) return false;
  }
  return !isBefore(end, start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

const VALUES = ['a new text', '- a: [', 12, '12M', '25%', true, ['x', 'y'], { id: 'new', name: 'New: # one' }, ''];

/** Changes one value of a plan that could be read: the change must be there, and nothing else may differ. */
function wrongInEdits(document: ParsedDocument, draw: Draw): string | null {
  if (document.issues.length > 0 || typeof document.value !== 'object') return null;
  const path = drawPath(document.value, draw);
  if (path.length === 0) return null;
  const value = VALUES[draw(VALUES.length)];
  const text = applyChanges(document.text, [{ op: 'set', path, value }]);
  const now = parseDocument(text);
  if (now.issues.length > 0) return `setting ${path.join('.')} left a plan that is refused: ${now.issues[0]!.message}`;
  if (!isSame(valueAt(now.value, path), value)) return `setting ${path.join('.')} did not set it`;
  const back = applyChanges(text, [{ op: 'set', path, value: valueAt(document.value, path) }]);
  if (!isSame(parseDocument(back).value, document.value)) return `setting ${path.join('.')} changed more`;
  const removed = parseDocument(applyChanges(document.text, [{ op: 'remove', path }]));
  const isItem = typeof path.at(-1) === 'number';
  if (removed.issues.length > 0 || (!isItem && valueAt(removed.value, path) !== undefined))
    return `removing ${path.join('.')} did not remove it alone`;
  return null;
}

/** As data is written down: a plan does not tell -0 from 0. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function drawPath(root: unknown, draw: Draw): Path {
  const path: (string | number)[] = [];
  for (let inside = root; typeof inside === 'object' && inside !== null && draw(4) > 0; ) {
    const parts = Array.isArray(inside) ? [...inside.keys()] : Object.keys(inside);
    if (parts.length === 0) break;
    path.push(parts[draw(parts.length)]!);
    inside = valueAt(root, path);
  }
  return path;
}

function resultOf({ assessment, document }: Judged): RunResult {
  const count = (severity: string) => assessment.findings.filter((finding) => finding.severity === severity).length;
  return {
    tool: { name: 'plan', version: '0' },
    run: { command: 'check', asOf: AS_OF },
    gate: { passed: false, exitCode: 1, reasons: [] },
    summary: {
      files: 1,
      error: count('error'),
      warning: count('warning'),
      note: count('note'),
      suppressed: 0,
      baselined: 0,
    },
    assessments: [assessment],
    failOn: ['error'],
    baselines: [],
    sources: new Map([['plan.yaml', document.text]]),
  };
}

function wrongInOutput(judged: Judged): string | null {
  const result = resultOf(judged);
  const json: unknown = JSON.parse(JSON.stringify(toJson(result)));
  if (!isResult(json)) return `the result breaks its schema: ${JSON.stringify(isResult.errors)}`;
  for (const { name, render } of RENDERERS) {
    const output = render(result, VIEW);
    const active = ACTIVE.exec(output);
    if (active) return `${name} would be obeyed: ${JSON.stringify(output.slice(active.index, active.index + 60))}`;
  }
  return null;
}
