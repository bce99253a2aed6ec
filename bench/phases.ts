/** Parsing, validating, judging and rendering apart, in a warm process. */
import { assessPlan, readPlan } from '../src/judge/assess.ts';
import { validate } from '../src/plan/validate.ts';
import { streamCheckPretty } from '../src/render/check-pretty.ts';
import { renderAtOnce } from '../src/render/result.ts';
import { parseDocument } from '../src/yaml/parse.ts';
import { median } from './measure.ts';

export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

/** Medians of many rounds over one plan, after as many to warm up. */
export function measurePhases(text: string, rounds: number): Phase[] {
  const days = { asOf: '2026-11-24', leaveOutLater: false };
  const options = { path: 'plan.yaml', days, loadRelated: () => ({ problem: 'is not read here' }) };
  const view = { width: 80, color: 0, glyphs: 'unicode', plain: false, quiet: false, verbose: false } as const;
  const result = (assessment: ReturnType<typeof assessPlan>) => ({
    tool: { name: 'plan', version: '' },
    run: { command: 'check', asOf: days.asOf },
    gate: { passed: true, exitCode: 0, reasons: [] },
    summary: { files: 1, error: 0, warning: 0, note: assessment.findings.length, suppressed: 0, baselined: 0 },
    assessments: [assessment],
    failOn: ['error' as const],
    baselines: [],
    sources: new Map([['plan.yaml', text]]),
  });
  const renderCheckPretty = renderAtOnce(streamCheckPretty);
  const value = parseDocument(text).value;
  const read = () => readPlan({ text }, options);
  const phases: Readonly<Record<string, () => () => unknown>> = {
    parse: () => () => parseDocument(text),
    validate: () => () => validate(value),
    // Facts and the growth are calculated once for a plan that is read: each round needs a new one.
    judge: () => {
      const fresh = read();
      return () => assessPlan(fresh, options).growth?.probability;
    },
    render: () => {
      const judged = result(assessPlan(read(), options));
      return () => renderCheckPretty(judged, view);
    },
  };
  return Object.entries(phases).map(([name, prepare]) => {
    const times: number[] = [];
    for (let round = -rounds; round < rounds; round++) {
      const phase = prepare();
      const begin = performance.now();
      phase();
      if (round >= 0) times.push(performance.now() - begin);
    }
    return { name, milliseconds: median(times) };
  });
}
