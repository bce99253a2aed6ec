import { describe, expect, it } from 'vitest';
import { type Step, talk } from '../../test/support/talk.ts';
import { strategicActs } from '../playbooks/strategic-acts.ts';

const HOW_BIG: readonly Step[] = [
  ['organisation called', 'Northwind Cycles'],
  ['What do you want to grow', ''],
  ['What unit', 'cad'],
  ['How big are you today', '12m'],
  ['By how much', '25'],
  ['From which day does the plan run', '1 july 2026'],
  ['Over how long', 'a year and a half'],
  ['how much of today’s business would be gone', 'about 8 %'],
  ['Why this big', 'The lease needs it'],
];
const TO_GROUPS: readonly Step[] = [...HOW_BIG, ['What divides your customers', 'how they ride']];

describe('the quick interview', () => {
  it('asks what grows before how much, and what divides customers before their names', async () => {
    const { plan, ending, prompts } = await talk(null, [
      ...TO_GROUPS,
      ['Name a group', 'Daily commuters'],
      ['At least how much', '900k 1.9M 3.2M'],
      ['One time in ten', 'yes'],
      ['what evidence', 'A survey of 1,140 commuters'],
      ['what do you know', ''],
      ['Another group', ''],
      ['NOT serve', 'Bargain hunters'],
      ['Anybody else', ''],
      ...strategicActs.practices.map(({ question }): Step => [question, '4']),
    ]);
    expect(ending).toBe('complete');
    expect(plan).toMatchObject({
      currency: 'CAD',
      howBig: { measure: 'annual revenue', baseline: '12M', growth: '25%', horizon: '18 months', attrition: '8%' },
      who: { dimension: 'how they ride', segments: [{ potential: { low: '900k', likely: '1.9M', high: '3.2M' } }] },
    });
    expect(prompts.some(({ text }) => text.includes('We are the only'))).toBe(false);
  });

  it('takes a unit that is no money, and asks what the figure counts', async () => {
    const { plan } = await talk(null, [
      ...HOW_BIG.slice(0, 1),
      ['What do you want to grow', 'members'],
      ['What unit', 'CDA'],
      ['What unit', 'members'],
      ['What does the figure count', '2'],
      ['How big are you today', '4200'],
      ['By how much', '<'],
      ['How big are you today', '4300 members'],
    ]);
    expect(plan.howBig).toMatchObject({ unit: 'members', per: 'moment', baseline: '4.3k' });
  });

  it('names one person once for who drives the plan and who answers for the goal', async () => {
    const { plan, prompts } = await talk(
      'format: 1\norganization: T\nhowBig: {measure: revenue, baseline: 12M, growth: 25%, horizon: 2 years, start: 2026-07-01, attrition: 5%, inflation: 2% a year, confidence: 70%, every: month}\ncurrency: CAD\n',
      [
        ['Which one person drives', 'me and Anna'],
        ['Is that what you mean', 'no'],
        ['Which one person drives', 'Anna'],
        ['Why this big', 'Because'],
      ],
      { quick: false, section: 'how-big' },
    );
    expect(plan).toMatchObject({ champion: 'Anna', howBig: { owner: 'Anna' } });
    expect(prompts.some(({ text }) => text.startsWith('Who answers'))).toBe(false);
  });
});

describe('a slip', () => {
  it('is questioned: one stray Enter does not skip WHO', async () => {
    const { said, prompts } = await talk(null, [...TO_GROUPS, ['Name a group', ''], ['Name a group', '']]);
    expect(said).toContain('Without a group of customers');
    expect(prompts.at(-1)!.text).toContain('NOT serve');
  });

  it('of one number for a range is asked once more, and taken when it is meant', async () => {
    const steps: Step[] = [...TO_GROUPS, ['Name a group', 'Racers'], ['At least', '2M'], ['at most', '']];
    const meant = await talk(null, [...steps, ['At least', '2M'], ['at most', ''], ['what evidence', ':stop']]);
    expect(meant.said).toContain('What would surprise you');
    expect(meant.plan.who.segments[0].potential).toBe('2M');
    const range = await talk(null, [...steps, ['At least', '1M'], ['at most', '4M'], ['most likely', '2M']]);
    expect(range.plan.who.segments[0].potential).toEqual({ low: '1M', likely: '2M', high: '4M' });
  });

  it.each<[string, Step[], RegExp]>([
    ['a baseline without its M', [['How big are you today', '4.5']], /CAD 4\.5 in all\. Did you mean 4\.5M\?/],
    [
      'a target without its M',
      [
        ['How big are you today', '12M'],
        ['By how much', '1500'],
      ],
      /From CAD 12M to CAD 1\.5k.*Did you mean 1\.5M\?/,
    ],
  ])('of %s is questioned, with what it would mean', async (_, steps, says) => {
    const { said } = await talk(null, [...HOW_BIG.slice(0, 3), ...steps, ['Is that what you mean', 'no']]);
    expect(said).toMatch(says);
  });

  it('of a segment larger than the organisation, and of evidence that is none, is questioned', async () => {
    const { said, plan } = await talk(null, [
      ...TO_GROUPS,
      ['Name a group', 'Racers'],
      ['At least', '9M 19M 32M'],
      ['Is that what you mean', ''],
      ['At least', '40 x 150 x 52'],
      ['at most', '1M'],
      ['most likely', '0.5M'],
      ['One time in ten', ''],
      ['what evidence', 'n/a'],
      ['Is that what you mean', 'no'],
      ['what evidence', '€ 5'],
    ]);
    expect(said).toContain('more than the whole organisation');
    expect(said).toContain('"n/a" is not evidence');
    expect(plan.who.segments[0].potential).toEqual({ low: '312k', likely: '500k', high: '1M' });
  });

  it('of another currency is refused', async () => {
    const { said } = await talk(null, [...HOW_BIG.slice(0, 3), ['How big are you today', '€12m']]);
    expect(said).toContain('counts in CAD');
  });
});

describe('a range', () => {
  it('is played back, and saved as tenths where the person corrects them', async () => {
    const { prompts, plan } = await talk(null, [
      ...TO_GROUPS,
      ['Name a group', 'Racers'],
      ['At least', '1M-3M'],
      ['Racers: and what is most likely', '4M'],
      ['Racers: and what is most likely', '2M'],
      ['One time in ten it is below', 'no'],
      ['it is below how much', '0.8M'],
      ['it is above how much', '3.5M'],
    ]);
    const played = prompts.find(({ text }) => text.startsWith('One time in ten it is below C'))!;
    expect(played.text).toMatch(/below CAD 1\.4\d?M, one time in ten above CAD 2\.5\d?M/);
    expect(plan.who.segments[0].potential).toEqual({ p10: '800k', likely: '2M', p90: '3.5M' });
  });
});

describe('several groups on one line', () => {
  it('become several, after asking', async () => {
    const { plan, prompts } = await talk(null, [
      ...TO_GROUPS,
      ['Name a group', 'Commuters; Families; Fleets'],
      ['Add 3 of them', ''],
      ['Commuters: how much', ''],
      ['Commuters: what evidence', '<'],
      ['Commuters: how much', '<'],
      ['Name a group', 'Commuters'],
    ]);
    expect(plan.who.segments.map(({ name }: { name: string }) => name)).toEqual(['Commuters', 'Families', 'Fleets']);
    expect(prompts.at(-1)!.text).toContain('Commuters: how much');
  });
});

describe('progress', () => {
  it('is of the section, and neither it nor the time left goes back', async () => {
    const { prompts } = await talk(null, [
      ...TO_GROUPS,
      ['Name a group', 'A'],
      ['At least', ''],
      ['what evidence', ''],
      ['what do you know', ''],
      ['Another group', 'B'],
    ]);
    expect(prompts[0]!.progress).toMatch(/^HOW BIG, 1 of \d+ · section 1 of 3, about \d+ minutes left$/);
    expect(prompts.at(-1)!.progress).toMatch(/^WHO, group 2/);
    const minutes = prompts.flatMap(({ progress = '' }) => Number(/about (\d+)/.exec(progress)?.[1] ?? []) || []);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
  });
});

describe('a status', () => {
  it('may be answered by yes or no', async () => {
    const plan = 'format: 1\norganization: T\n';
    const [first, second] = strategicActs.practices;
    const held = await talk(
      plan,
      [
        [first!.question, 'yes'],
        [second!.question, 'no'],
      ],
      { section: 'strategic-acts' },
    );
    expect(held.plan.practices['strategic-acts']).toEqual({
      [first!.id]: { status: 'practising' },
      [second!.id]: { status: 'not-started' },
    });
  });
});

describe('the full interview', () => {
  const PLAN = `format: 1
organization: T
measures: [{id: complaints, name: Complaints, unit: n, better: lower, baseline: 4, target: 1, start: 2026-01-01, due: 2027-01-01, owner: Bo, every: month}]
win: {moves: [{id: m, title: M, change: remarkable}]}
`;

  it('offers the playbooks that the plan calls for, with the reason, and adds those that are picked', async () => {
    const { plan, prompts } = await talk(PLAN, [['Which two or three playbooks', '2, 3']], {
      quick: false,
      section: 'playbooks',
    });
    expect(prompts[0]!.text).toContain('Service recovery, since you measure mistakes and complaints');
    expect(prompts[0]!.text).not.toContain('no move is remarkable');
    expect(plan.playbooks).toHaveLength(3);
    expect(plan.playbooks[0]).toBe('strategic-acts');
  });

  it('asks for owner, next step and date of the acts that are picked, and of no other', async () => {
    const [first, second, third] = strategicActs.practices;
    const held = await talk(
      PLAN,
      [
        ...strategicActs.practices.map(({ question, id }): Step => [question, id === first!.id ? '2' : '4']),
        ['Which acts do you work on first', '1, 2, 3, 4'],
        ['Is that what you mean', ''],
        ['Which acts do you work on first', '1, 3'],
        [`${first!.title}: which one person`, 'Anna'],
        [`${first!.title}: what is the next step`, '<'],
        [`${first!.title}: which one person`, 'Bo'],
        [`${first!.title}: what is the next step`, 'Change the advertisement'],
        [`${first!.title}: when is that done`, '2026-11-15'],
        ['Is that what you mean', ''],
        [`${first!.title}: when is that done`, '2026-12-15'],
        [`${third!.title}: which one person`, 'Anna'],
        [`${third!.title}: what is the next step`, ''],
        [`${third!.title}: when is that done`, ''],
      ],
      { quick: false, section: 'strategic-acts' },
    );
    expect(held.ending).toBe('complete');
    expect(held.said).toContain('You picked 4 acts.');
    expect(held.said).toContain('2026-11-15 is over already.');
    expect(held.said).toContain(`2 ${second!.title} (not started)`);
    expect(held.plan.practices['strategic-acts']).toMatchObject({
      [first!.id]: { status: 'started', owner: 'Bo', next: 'Change the advertisement', due: '2026-12-15' },
      [second!.id]: { status: 'not-started' },
      [third!.id]: { status: 'planned', owner: 'Anna' },
    });
  });

  it('asks a segment with a target for no potential, and changes the target', async () => {
    const { plan, prompts } = await talk(
      'format: 1\norganization: T\nhowBig: {baseline: 9M}\nwho: {dimension: region, segments: [{id: a, name: Asia, today: 1M, target: {low: 1M, likely: 2M, high: 3M}, evidence: E, secrets: [S]}]}\n',
      [
        ['Another group', ':review'],
        ['Which answer', '5'],
        ['what now', 'change'],
        ['Asia: how much are all their purchases to come to', '2M 3M 4M'],
        ['is that what you mean', ''],
        ['Which answer', ''],
        ['Another group', ''],
        ['Who will you NOT serve', ''],
      ],
      { quick: true, section: 'who' },
    );
    expect(prompts.some(({ text }) => text.includes('how much can they bring'))).toBe(false);
    expect(plan.who.segments[0]).toMatchObject({ target: { low: '2M', likely: '3M', high: '4M' }, secrets: ['S'] });
    expect(plan.who.segments[0]).not.toHaveProperty('potential');
  });

  it('questions an amount of growth that is taken for the size to reach', async () => {
    const { plan, said } = await talk(
      'format: 1\norganization: T\nhowBig: {measure: Sales, baseline: 480k}\ncurrency: EUR\n',
      [
        ['By how much', '+96k'],
        ['By how much', '96k'],
        ['Is that what you mean', ''],
        ['By how much', '576k'],
        ['From which day', ':stop'],
      ],
      { section: 'how-big' },
    );
    expect(said).toContain('"+96k" is how much more: type the size to reach, or a percentage.');
    expect(said).toContain(
      'EUR 96k is less than the EUR 480k of today. To grow by that much, the size to reach is 576k.',
    );
    expect(plan.howBig.target).toBe('576k');
  });

  it('leaves at the list of sections, too', async () => {
    const { ending } = await talk('format: 1\norganization: T\n', [
      ['What do you want to grow', ':sections'],
      ['Which section', ':stop'],
    ]);
    expect(ending).toBe('left');
  });

  it('takes any inflation as a rate a year', async () => {
    const plan =
      'format: 1\norganization: T\nhowBig: {measure: Sales, baseline: 1M, growth: 5%, start: 2026-01-01, horizon: 1 year, attrition: 0%, why: W}\ncurrency: EUR\n';
    const scope = { quick: false, section: 'how-big' };
    const none = await talk(
      plan,
      [
        ['Which inflation', '0'],
        ['How sure', ':stop'],
      ],
      scope,
    );
    expect(none.plan.howBig.inflation).toBe('0% a year');
  });

  it('asks for a milestone after each year but the last', async () => {
    const { plan, prompts } = await talk(
      'format: 1\norganization: T\nhowBig: {measure: Sales, baseline: 10M, growth: 30%, start: 2026-07-01, horizon: 30 months, attrition: 0%, why: W}\ncurrency: EUR\n',
      [
        ['Where do you want to be on 2027-07-01', '11M'],
        ['Where do you want to be on 2028-07-01', ''],
        ['Which inflation', ':stop'],
      ],
      { quick: false, section: 'how-big' },
    );
    expect(plan.howBig.milestones).toEqual([{ date: '2027-07-01', value: '11M' }]);
    expect(prompts).toHaveLength(3);
  });
});
