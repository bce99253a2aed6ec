import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { opened } from '../../test/support/open-plan.ts';
import { stepSentences } from '../render/next.ts';
import { hoverAt } from './hover.ts';

const SAMPLE = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');

/** What is shown on a piece of a text. */
function on(piece: string, text = SAMPLE, shift = 1): string {
  return hoverAt(opened(text), text.indexOf(piece) + shift)?.markdown ?? '';
}

describe('hoverAt', () => {
  it('explains a finding: its next step, why, and how to silence it', () => {
    const text = SAMPLE.replace('potential: { low: 300k, likely: 800k, high: 1.5M }', 'potential: 800k');
    expect(on('800k', text)).toMatch(/potential-single \(note\).*Next step.*Why.*plan-ignore potential-single/s);
  });

  it('explains sections, playbooks and practices', () => {
    expect(on('howBig:')).toContain('HOW BIG do you want to be?');
    expect(on('strategic-acts:')).toMatch(/Strategic acts.*What/s);
    expect(on('take-notes:')).toMatch(/Why.*First step/s);
  });

  it('shows the verdict and the first steps at the organisation, and the steps of a section at its key', () => {
    const { steps, verdict } = opened(SAMPLE).assessment;
    const shown = on('organization:').replaceAll('\\', '');
    expect(shown).toContain(verdict!.sentence);
    expect(shown.match(/^1\. .*$/gm)).toEqual(
      steps.slice(0, 3).map((step) => expect.stringContaining(`1. ${stepSentences(step)}`)),
    );
    const own = steps.filter(({ path }) => path.startsWith('/win/'));
    expect(own.length).toBeGreaterThan(0);
    expect(on('win:').replaceAll('\\', '')).toContain(`1. ${own[0]!.title}`);
    expect(on('win:')).not.toContain(verdict!.sentence);
  });

  it('says what a key is for and how its value is written', () => {
    expect(on('horizon:')).toContain('24 months or 2 years');
    expect(on('remarkable')).toContain('noticeable');
    expect(on('currency:')).not.toContain('AED');
  });

  it('says what an id stands for, and what its segment does for the goal', () => {
    expect(on('delivery-fleets]')).toMatch(/Segment:\*\* Delivery fleets.*expected to add CAD .* of the CAD 3\.6M/s);
    expect(on('potential: { low: 0,')).toMatch(/Not chosen/);
    expect(on('dispatch-board]')).toContain('Live dispatch board');
  });

  it('explains a rule that a comment names', () => {
    expect(on('goal-missing', 'format: 1\n# plan-ignore goal-missing -- later\norganization: A\n')).toContain(
      'HOW BIG',
    );
  });

  it('says nothing beside what is there', () => {
    expect(hoverAt(opened(SAMPLE), SAMPLE.indexOf('# 3M more') + 3)).toBeNull();
    expect(hoverAt(opened('format: 1\norganization: A\n\n\n'), 27)).toBeNull();
  });

  it('shows texts of the plan as they are written: no markup, no link', () => {
    const hostile = '[x](http://evil.example) <b>*b*</b> `c`';
    const text = SAMPLE.replace('name: Delivery fleets', `name: '${hostile}'`);
    const shown = on('delivery-fleets]', text);
    expect(shown).not.toMatch(/(?<!\\)\[x|(?<!\\)<b|http:|(?<!\\)`c/);
  });

  it('never throws, wherever it is asked', () => {
    const plan = opened(`${SAMPLE}broken: [`);
    for (let offset = 0; offset <= plan.text.length; offset += 7) hoverAt(plan, offset);
  });
});
