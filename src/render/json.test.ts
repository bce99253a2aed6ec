import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  assessmentOf,
  findingOf,
  growthOf,
  KNOWN,
  NOT_ADDED,
  resultOf,
  SILENCED,
  unreadable,
} from '../../test/support/fixtures.ts';
import { HOSTILE, hostileResult } from '../../test/support/hostile.ts';
import { assess } from '../judge/assess.ts';
import type { Assessment } from '../judge/assessment.ts';
import { renderJson, streamNdjson, toJson } from './json.ts';
import { renderAtOnce } from './result.ts';

const renderNdjson = renderAtOnce(streamNdjson);
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/result.schema.json', import.meta.url), 'utf8')),
);

function expectValid(result: object): void {
  expect(validate(result) ? [] : validate.errors).toEqual([]);
}

function example(name: string): Assessment {
  const text = readFileSync(new URL(`../../examples/${name}/plan.yaml`, import.meta.url), 'utf8');
  const loadRelated = () => ({ problem: 'is not read here' });
  return assess(text, {
    path: `examples/${name}/plan.yaml`,
    days: { asOf: '2026-11-23', leaveOutLater: true },
    loadRelated,
  });
}

const RESULTS = {
  'a sound plan': resultOf([assessmentOf()]),
  'findings of every status': resultOf([
    assessmentOf({ findings: [findingOf({ severity: 'error' }), SILENCED, KNOWN] }),
  ]),
  'segments that are not added up': resultOf([assessmentOf({ growth: growthOf(NOT_ADDED) })]),
  'a venture': resultOf([assessmentOf({ growth: growthOf({ baseline: 0, annualRate: null, carries: null }) })]),
  'no goal': resultOf([assessmentOf({ growth: null })]),
  'no plan': resultOf([assessmentOf({ organization: null, growth: null, scorecard: null, steps: [] })]),
  'a file that cannot be read': resultOf([unreadable(), assessmentOf()]),
  'nothing at all': resultOf([], { error: { code: 'nothing-matched', message: 'No file matches.' } }),
};

describe('the JSON result', () => {
  it.each(Object.entries(RESULTS))('meets its schema: %s', (_, result) => {
    expectValid(JSON.parse(renderJson(result)));
  });

  it.each(['northwind-cycles', 'enterprise-ireland', 'nike'])('meets its schema for the example %s', (name) => {
    const assessment = example(name);
    expect(assessment.scorecard).not.toBeNull();
    expectValid(JSON.parse(renderJson(resultOf([assessment]))));
  });

  it('meets its schema whatever the texts are', () => {
    for (const text of HOSTILE) expectValid(JSON.parse(renderJson(hostileResult(text))));
  });

  it('is held to a schema that notices what is missing, wrong or more', () => {
    const sound = toJson(RESULTS['a sound plan']) as Record<string, unknown>;
    for (const key of ['formatVersion', 'tool', 'run', 'gate', 'summary', 'files']) {
      expect(validate({ ...sound, [key]: undefined }), key).toBe(false);
    }
    expect(validate({ ...sound, sources: {} })).toBe(false);
    expect(validate({ ...sound, formatVersion: '1.0' })).toBe(false);
  });

  it('holds nothing that is internal', () => {
    const text = renderJson(RESULTS['findings of every status']);
    for (const key of ['correction', 'shortfallOfAll', 'sources', 'hint']) expect(text).not.toContain(`"${key}"`);
  });

  it('has the keys in the documented order, two blanks of indentation and a newline at the end', () => {
    const text = renderJson(RESULTS['nothing at all']);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'formatVersion',
      'tool',
      'run',
      'gate',
      'summary',
      'files',
      'error',
    ]);
    expect(text).toMatch(/^\{\n {2}"formatVersion": "2\.0",\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is the same bytes for the same result', () => {
    expect(renderJson(RESULTS['a sound plan'])).toBe(renderJson(structuredClone(RESULTS['a sound plan'])));
  });
});

describe('NDJSON', () => {
  it('is a line for each finding, for each file without them, and for the run', () => {
    const result = resultOf([assessmentOf({ findings: [findingOf(), SILENCED] }), unreadable()]);
    const lines = renderNdjson(result)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(['finding', 'finding', 'file', 'file', 'summary']);
    expect(lines[0]).toMatchObject({ file: 'plan.yaml', ruleId: 'potential-unproven', severity: 'warning' });
    expect(lines[2].findings).toEqual([]);
    expect(lines[3].error).toEqual({ code: 'file-missing', message: 'There is no file plan.yaml.' });
    expect(lines[4]).toMatchObject({ gate: { exitCode: 2 }, summary: { files: 2, warning: 1, suppressed: 1 } });
  });

  it('says why the run failed', () => {
    const last = renderNdjson(RESULTS['nothing at all']).trimEnd().split('\n').at(-1)!;
    expect(JSON.parse(last).error).toEqual({ code: 'nothing-matched', message: 'No file matches.' });
  });
});
