import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../test/support/run.ts';
import type { Change } from '../edit/edit.ts';
import { PlanWriter } from './plan-writer.ts';
import { RescuedAnswers } from './rescue.ts';

const PLAN = `format: 1
organization: Acme
who:
  segments:
    - {id: first, name: First}   # ours
    - {id: second, name: Second}
`;

const EVIDENCE: Change = { op: 'set', path: ['who', 'segments', 1, 'evidence'], value: 'A survey' };
const OWNER: Change = { op: 'set', path: ['howBig', 'owner'], value: 'CEO' };

function begin(text: string = PLAN) {
  const cwd = folderWith({ 'plan.yaml': text });
  const file = join(cwd, 'plan.yaml');
  const writer = new PlanWriter('plan.yaml', cwd, 1024 * 1024);
  return {
    cwd,
    answers: new RescuedAnswers(writer, 'plan init'),
    now: () => readFileSync(file, 'utf8'),
    edit: (edited: string) => writeFileSync(file, edited),
    remove: () => rmSync(file),
  };
}

const ADDED = PLAN.replace('    - {id: first', '    - {id: zero, name: Zero}\n    - {id: first');
const REMOVED = PLAN.replace('    - {id: second, name: Second}\n', '');

describe('a plan that is edited meanwhile', () => {
  it('gets the answer where its item now is, and keeps what was edited', () => {
    const { answers, edit, now } = begin();
    edit(ADDED);
    expect(answers.save([EVIDENCE])).toEqual([]);
    expect(now()).toBe(ADDED.replace('name: Second}', 'name: Second, evidence: A survey}'));
  });

  it('gets several answers that could not be saved before, each in its place', () => {
    const { answers, edit, now } = begin();
    const item = (index: number, name: string): Change => ({
      op: 'set',
      path: ['who', 'segments', index],
      value: { id: name, name },
    });
    edit('format: 1\norganization: [\n');
    expect(answers.save([item(2, 'third')]).join()).toMatch(/NOT SAVED/);
    expect(answers.save([item(3, 'fourth')]).join()).toMatch(/NOT SAVED/);
    edit(ADDED);
    expect(answers.save([{ ...EVIDENCE, path: ['who', 'segments', 2, 'evidence'] }]).join()).not.toMatch(/NOT SAVED/);
    expect(now()).toMatch(/id: zero[\s\S]*id: first[\s\S]*id: second[\s\S]*id: third[\s\S]*A survey[\s\S]*id: fourth/);
    expect(answers.farewell().join()).toMatch(/^3 answers saved/);
  });

  it('never gives an answer to another item where its own is gone; later answers are saved', () => {
    const { answers, edit, now } = begin();
    edit(REMOVED);
    expect(answers.save([EVIDENCE]).join()).toMatch(/NOT SAVED.*no longer in it/);
    expect(now()).toBe(REMOVED);
    expect(answers.text).toBe(REMOVED);
    expect(answers.save([OWNER])).toEqual([]);
    expect(now()).not.toContain('survey');
    expect(now()).toContain('owner: CEO');
    expect(answers.farewell().join('\n')).toMatch(
      /^1 answer saved[\s\S]*who\.segments\[id=second\]\.evidence=A survey$/,
    );
    expect(answers.isComplete).toBe(false);
  });

  it('tells where something else is in the place of the answer', () => {
    const { answers, edit, now } = begin();
    const scalar = PLAN.replace(/segments:[\s\S]*/, 'segments: none\n');
    edit(scalar);
    expect(answers.save([{ op: 'set', path: ['who', 'segments', 2, 'name'], value: 'x' }]).join()).toMatch(/NOT SAVED/);
    expect(now()).toBe(scalar);
  });

  it('keeps the answers while the plan is broken or gone, and saves them when it is back', () => {
    const { answers, edit, remove, now } = begin();
    edit('format: 1\n  who: [\n');
    expect(answers.save([EVIDENCE]).join()).toMatch(/NOT SAVED/);
    remove();
    expect(answers.save([OWNER]).join()).toMatch(/NOT SAVED/);
    expect(answers.text).toMatch(/owner: CEO[\s\S]*evidence: A survey/);
    edit(ADDED);
    expect(answers.farewell().join()).toMatch(/^2 answers saved/);
    expect(now()).toMatch(/owner: CEO[\s\S]*Zero[\s\S]*evidence: A survey/);
  });

  it('puts answers that find no plan into a file of their own', () => {
    const { answers, remove } = begin();
    remove();
    answers.save([EVIDENCE]);
    const file = /--answers (\S+)$/.exec(answers.farewell().join('\n'))?.[1] ?? '';
    expect(readFileSync(file, 'utf8')).toContain('evidence: A survey');
    rmSync(join(file, '..'), { recursive: true });
  });
});
