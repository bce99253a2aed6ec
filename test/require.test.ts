/** `plan check --require`: keys that a plan must answer, and names that no plan can have. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const SAMPLE = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
const LOG = readFileSync('examples/northwind-cycles/recovery-log.csv', 'utf8');

/** A check of the sample, with more lines at its end, that requires a key. */
function required(key: string, more = '') {
  const cwd = folderWith({ 'plan.yaml': `${SAMPLE}${more}`, 'recovery-log.csv': LOG });
  return plan(['check', '--require', key, '--format', 'json'], { cwd, today: '2026-11-30' });
}

describe('a required key', () => {
  it.each([
    'howBig.owner',
    'how-big',
    'strategic-acts',
    'who.segments.0.potential.likely',
    'practices.strategic-acts.take-notes.owner',
  ])('that is answered passes: %s', async (key) => {
    expect((await required(key)).code).toBe(0);
  });

  it.each(['units', 'take-a-punch', 'who.segments.9.name', 'howBig.attrition.likely'])(
    'that is not answered fails the gate: %s',
    async (key) => {
      const { code, stdout } = await required(key);
      expect(code).toBe(1);
      expect(JSON.parse(stdout).gate.reasons).toEqual([`"${key}" is not answered.`]);
    },
  );

  it('may be one of your own', async () => {
    const own = 'x-board: {approved: 2026-07-01}\n';
    for (const key of ['x-board', 'x-board.approved']) expect((await required(key, own)).code).toBe(0);
    for (const key of ['x-board.minutes', 'x-bord', 'howBig.x-board']) expect((await required(key, own)).code).toBe(1);
  });

  it.each([
    ['howBig.owne', 'did you mean "howBig.owner"?'],
    ['howbig', 'did you mean "howBig"?'],
    ['hwo', 'did you mean "who"?'],
    ['strategic-act', 'did you mean "strategic-acts"?'],
    ['who.segments.0.shre', 'did you mean "who.segments.0.share"?'],
    ['practices.strategic-acts.tak-notes', 'did you mean "practices.strategic-acts.take-notes"?'],
    ['howBigg.x-board', 'did you mean "howBig.x-board"?'],
    ['who.segments.share', 'Name an item of who.segments by its number'],
    ['howBig.growth.rate', 'howBig.growth has no keys.'],
    ['constructor', 'There is no key "constructor".'],
  ])('that the format does not have is refused: %s', async (key, says) => {
    const { code, stdout, stderr } = await required(key);
    expect(code).toBe(2);
    expect(stderr).toContain(`plan: There is no key "${key}"`);
    expect(stderr).toContain(says);
    expect(JSON.parse(stdout).error.code).toBe('no-such-key');
  });

  it('is refused also for a plan that breaks the format, and of several plans', async () => {
    const cwd = folderWith({ 'a.yaml': 'format: 1\n', 'b.yaml': SAMPLE });
    for (const files of [['a.yaml'], ['a.yaml', 'b.yaml']])
      expect((await plan(['check', ...files, '--require', 'howBig.owne'], { cwd })).code).toBe(2);
  });

  it('may be that of a playbook of your own', async () => {
    const practice = '{id: answer, title: T, question: Q?, why: W, firstStep: F, evidence: E}';
    const cwd = folderWith({
      'plan.yaml': SAMPLE,
      'recovery-log.csv': LOG,
      'plan.config.yaml': 'playbookFiles: [phone.yaml]\n',
      'phone.yaml': `{id: phone, title: Phone, practices: [${practice}], fits: F}\n`,
    });
    const reasons = async (key: string) =>
      JSON.parse((await plan(['check', '--require', key, '--format', 'json'], { cwd })).stdout).gate.reasons;
    for (const key of ['phone', 'practices.phone.answer'])
      expect(await reasons(key)).toEqual([`"${key}" is not answered.`]);
    for (const key of ['phon', 'practices.phone.answr'])
      expect((await reasons(key))[0]).toContain(`There is no key "${key}"; did you mean`);
  });
});
