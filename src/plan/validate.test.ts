import { describe, expect, it } from 'vitest';
import type { Path } from '../yaml/path.ts';
import { NOTHING_REFUSED } from './refused.ts';
import { validate } from './validate.ts';

const HEAD = { format: 1, organization: 'Example' };
const issuesOf = (data: object) => validate({ ...HEAD, ...data }).issues;
/** The one issue of a plan. */
function only(data: object) {
  const [issue, ...others] = issuesOf(data);
  expect(others).toEqual([]);
  return issue!;
}

describe('a plan that keeps the schema', () => {
  it('stays as it is', () => {
    const plan = { ...HEAD, howBig: { growth: '25%', 'x-note': [1] }, 'x-own': { any: 'thing' } };
    expect(validate(plan)).toEqual({ plan, issues: [], refused: NOTHING_REFUSED, unjudged: null });
  });
});

describe('a mistake', () => {
  it.each<[string, object, Path, string, string]>([
    [
      'a misspelt key',
      { howBig: { growht: '25%' } },
      ['howBig', 'growht'],
      '"growht" is not a key of howBig; did you mean "growth"?',
      'Its keys are measure, ',
    ],
    [
      'an unknown key',
      { zzzzz: 1 },
      ['zzzzz'],
      '"zzzzz" is not a key of the plan.',
      'A key of your own begins with "x-".',
    ],
    [
      'an item without its key',
      { win: { moves: [{ id: 'a' }] } },
      ['win', 'moves', 0, 'title'],
      'win.moves[id=a] has no "title".',
      'Add "title:" with a value.',
    ],
    [
      'no text',
      { champion: 5 },
      ['champion'],
      'champion is 5, which is not one person or role.',
      'such as Head of Sales.',
    ],
    [
      'an empty text',
      { champion: ' ' },
      ['champion'],
      'champion is " ", which is not one person or role.',
      'Head of Sales.',
    ],
    [
      'a map for a text',
      { champion: {} },
      ['champion'],
      'champion is a map, which is not one person or role.',
      'Head of Sales.',
    ],
    [
      'a list for a text',
      { champion: [] },
      ['champion'],
      'champion is a list, which is not one person or role.',
      'Head of Sales.',
    ],
    [
      'nothing for a text',
      { champion: null },
      ['champion'],
      'champion has no value where one person or role is expected.',
      'Fill it in, or remove the key.',
    ],
    [
      'a long text',
      { howBig: { why: 'x'.repeat(2001) } },
      ['howBig', 'why'],
      'howBig.why has more than 2,000 characters.',
      'Keep the gist here',
    ],
    [
      'a list without end',
      { units: Array.from({ length: 1001 }, () => 'unit.yaml') },
      ['units'],
      'units has 1001 items, and at most 1000 are read.',
      'Keep the largest',
    ],
    [
      'a text for a map',
      { who: 'us' },
      ['who'],
      'who is "us" where a map of keys and values is expected.',
      'Write a map of keys and values.',
    ],
    [
      'nothing for a map',
      { who: null },
      ['who'],
      'who is empty where a map of keys and values is expected.',
      'Fill it in, or remove the key.',
    ],
    [
      'a map for a list',
      { measures: {} },
      ['measures'],
      'measures is a map where a list is expected.',
      'Write a list.',
    ],
    [
      'a word for true',
      { who: { segments: [{ id: 'a', name: 'A', chosen: 'yes' }] } },
      ['who', 'segments', 0, 'chosen'],
      'who.segments[id=a].chosen is "yes" where true or false is expected.',
      'Write true or false.',
    ],
    [
      'a text for a number',
      { measures: [{ id: 'a', name: 'A', target: 'ten' }] },
      ['measures', 0, 'target'],
      'measures[id=a].target is "ten" where a number is expected.',
      'Write a number.',
    ],
    [
      'too much',
      { who: { correlation: 1 } },
      ['who', 'correlation'],
      'who.correlation is 1, which is out of range.',
      'Write a number from 0 to 0.95.',
    ],
    [
      'too little',
      { who: { correlation: -1 } },
      ['who', 'correlation'],
      'who.correlation is -1, which is out of range.',
      'Write a number from 0 to 0.95.',
    ],
    [
      'an amount in other words',
      { howBig: { baseline: '12m' } },
      ['howBig', 'baseline'],
      'howBig.baseline is "12m", which is not an amount: write 12M.',
      'Write a number of at least 0, such as',
    ],
    [
      'an amount that is none',
      { howBig: { baseline: 'much' } },
      ['howBig', 'baseline'],
      'howBig.baseline is "much", which is not an amount.',
      'Write a number of at least 0, such as',
    ],
    [
      'an amount beyond the limit',
      { howBig: { baseline: '1000001bn' } },
      ['howBig', 'baseline'],
      'howBig.baseline is "1000001bn", which is larger than 1000tn.',
      'Write a number of at least 0, such as',
    ],
    [
      'a negative amount',
      { howBig: { baseline: -5 } },
      ['howBig', 'baseline'],
      'howBig.baseline is -5, which is not an amount.',
      '"-5" is -5, which is below 0: type 5 if you mean that.',
    ],
    [
      'a duration in other words',
      { howBig: { horizon: '2y' } },
      ['howBig', 'horizon'],
      'howBig.horizon is "2y", which is not a duration: write 2 years.',
      'Write 1 month to 120 months',
    ],
    [
      'a date in other words',
      { howBig: { start: '1 July 2026' } },
      ['howBig', 'start'],
      'howBig.start is "1 July 2026", which is not a date: write 2026-07-01.',
      'Write a date that exists',
    ],
    [
      'a date of some day',
      { howBig: { start: 'tomorrow' } },
      ['howBig', 'start'],
      'howBig.start is "tomorrow", which is not a date.',
      'Write a date that exists',
    ],
    [
      'attrition that lacks its percent sign',
      { howBig: { attrition: 5 } },
      ['howBig', 'attrition'],
      'howBig.attrition is 5, which is an amount of money: write 5% for a part of the baseline.',
      'Write a percentage of the baseline',
    ],
    [
      'attrition in other words',
      { howBig: { attrition: '5 %' } },
      ['howBig', 'attrition'],
      'howBig.attrition is "5 %", which is not a percentage or an amount: write 5%.',
      'Write a percentage of the baseline',
    ],
    [
      'attrition as an amount',
      { howBig: { attrition: '600 000' } },
      ['howBig', 'attrition'],
      'howBig.attrition is "600 000", which is not a percentage or an amount: write 600k.',
      'Write a percentage',
    ],
    [
      'an amount that can be read in two ways',
      { howBig: { attrition: '600,000' } },
      ['howBig', 'attrition'],
      'howBig.attrition is "600,000", which is not a percentage or an amount.',
      '"600,000" can be read as 600000 or as 600.0000',
    ],
    [
      'an id in other words',
      { measures: [{ id: ' My Measure! ', name: 'M' }] },
      ['measures', 0, 'id'],
      'measures[id=My Measure!].id is "My Measure!", which is not an id: write my-measure.',
      'Write lower-case words',
    ],
    [
      'an id of signs',
      { measures: [{ id: '!!', name: 'M' }] },
      ['measures', 0, 'id'],
      'measures[id=!!].id is "!!", which is not an id.',
      'Write lower-case words',
    ],
    [
      'a long word',
      { howBig: { baseline: 'm'.repeat(70) } },
      ['howBig', 'baseline'],
      `howBig.baseline is "${'m'.repeat(57)}…", which is not an amount.`,
      'Write a number',
    ],
    [
      'a misspelt word',
      { win: { moves: [{ id: 'a', title: 'A', change: 'noticable' }] } },
      ['win', 'moves', 0, 'change'],
      'win.moves[id=a].change is "noticable", which is not one of its values; did you mean "noticeable"?',
      'Write one of remarkable, noticeable, incremental.',
    ],
    [
      'another word',
      { win: { moves: [{ id: 'a', title: 'A', change: 'huge' }] } },
      ['win', 'moves', 0, 'change'],
      'win.moves[id=a].change is "huge", which is not one of its values.',
      'Write one of remarkable',
    ],
    [
      'a currency in small letters',
      { currency: ' cad ' },
      ['currency'],
      'currency is "cad", which is no currency code; did you mean "CAD"?',
      'Write a three-letter ISO 4217 code',
    ],
    [
      'no currency',
      { currency: 'XYZ1' },
      ['currency'],
      'currency is "XYZ1", which is no currency code.',
      'Write a three-letter ISO 4217 code',
    ],
    [
      'a newer format',
      { format: 2 },
      ['format'],
      'Format 2 needs a newer plan tool; this one reads format 1.',
      'Install a newer version of the tool',
    ],
    ['another format', { format: '1' }, ['format'], 'The format must be the number 1, not "1".', 'Write "format: 1".'],
    ['an older format', { format: 0 }, ['format'], 'The format must be the number 1, not 0.', 'Write "format: 1".'],
  ])('%s is reported at its place, with what to write', (_, data, path, message, help) => {
    const issue = only(data);
    expect([issue.path, issue.message]).toEqual([path, message]);
    expect(issue.help).toContain(help);
    expect(issue.help).toMatch(/[.]$/);
    expect(issue.part).toBe(message.includes('is not a key') ? 'key' : 'value');
  });

  it('of a missing head says what to write there', () => {
    const { issues } = validate({});
    expect(issues.map(({ path, message, help }) => [path, message, help])).toEqual([
      [['format'], 'The plan has no "format".', 'Write "format: 1" at the top of the plan.'],
      [
        ['organization'],
        'The plan has no "organization".',
        'Name the organisation, such as "organization: Northwind Cycles".',
      ],
    ]);
    for (const nothing of [null, undefined, 'text', [], 5]) {
      const { plan, issues: all } = validate(nothing);
      expect([plan, all.length], String(nothing)).toEqual([{}, 1]);
      expect(all[0]!.message).toMatch(/^The plan is .* where a map of keys and values is expected\.$/);
    }
  });

  it('deep in a long place is named by both ends of it', () => {
    const id = `a${'-b'.repeat(200)}`;
    const { message } = only({ measures: [{ id, name: 'M', target: 'ten' }] });
    expect(message).toMatch(/^measures\[id=a(-b)+-?….*\]\.target is "ten"/);
    expect(message.indexOf(' is "ten"')).toBe(151);
  });

  it('is reported once', () => {
    expect(issuesOf({ howBig: { why: '' } })).toHaveLength(1);
  });

  it('is one of at most 1000; a plan with more is not judged, which its first issue says', () => {
    const brokenIn = (count: number) => {
      const measures = Array.from({ length: count }, (_, index) => ({ id: `m${index}`, name: 'M', target: 'x' }));
      return validate({ ...HEAD, measures });
    };
    expect(brokenIn(1000)).toMatchObject({ unjudged: null, plan: HEAD });
    const { issues, plan, unjudged } = brokenIn(1001);
    expect(plan).toEqual({});
    expect(unjudged).toBe('too broken');
    expect(issues).toHaveLength(1000);
    expect(issues[0]).toMatchObject({
      path: [],
      message: 'The plan breaks the format in more than 1000 places: nothing else of it is judged.',
    });
    expect(issues[1]).toMatchObject({ path: ['measures', 0, 'target'] });
    expect(brokenIn(20_000).issues).toHaveLength(1000);
  });
});

describe('what has only one possible meaning', () => {
  it.each<[object, object]>([
    [{ howBig: { growht: '25%' } }, { kind: 'rename-key', to: 'growth' }],
    [{ how_big: {} }, { kind: 'rename-key', to: 'howBig' }],
    [{ currency: 'cad' }, { kind: 'replace-value', to: 'CAD' }],
    [{ howBig: { growth: 25 } }, { kind: 'replace-value', to: '25%' }],
    [{ howBig: { growth: '25 %' } }, { kind: 'replace-value', to: '25%' }],
    [{ howBig: { growth: 2 } }, { kind: 'replace-value', to: '2%' }],
    [{ howBig: { growth: 0 } }, { kind: 'replace-value', to: '0%' }],
    [{ win: { moves: [{ id: 'a', title: 'A', change: 'remarkabel' }] } }, { kind: 'replace-value', to: 'remarkable' }],
  ])('is a correction: %j', (data, fix) => {
    expect(only(data).fix).toEqual(fix);
  });

  it.each<[object]>([
    [{ howBig: { growth: 0.25 } }],
    [{ howBig: { growth: '1,5' } }],
    [{ howBig: { growth: 1 } }],
    [{ howBig: { growth: '-0.5' } }],
    [{ howBig: { confidence: 700 } }],
    [{ howBig: { growth: '25 percent' } }],
    [{ howBig: { baseline: '12m' } }],
    [{ howBig: { growht: '25%', growth: '5%' } }],
    [{ zzzzz: 1 }],
  ])('is not, where it may be something else: %j', (data) => {
    expect(only(data).fix).toBeUndefined();
  });

  it('is not guessed for what may be a fraction', () => {
    expect(only({ howBig: { growth: 0.25 } }).message).toBe('howBig.growth is 0.25, which is not a percentage.');
    expect(only({ howBig: { growth: 2 } }).message).toBe('howBig.growth is 2, which is not a percentage: write 2%.');
  });
});

describe('what is left of a plan', () => {
  const left = (data: object) => validate({ ...HEAD, ...data }).plan as unknown as Record<string, unknown>;

  it('is all but the mistakes', () => {
    expect(left({ howBig: { growth: '25%', baseline: 'x', oops: 1 } })['howBig']).toEqual({ growth: '25%' });
    expect(left({ zzzzz: 1 })).toEqual(HEAD);
  });

  it('has no item that cannot do without what was wrong, and the others at their places', () => {
    const segments = [{ id: 'A b', name: 'A' }, { id: 'b', name: 'B', today: 'x' }, { name: 'C' }];
    expect(left({ who: { segments } })['who']).toEqual({ segments: [null, { id: 'b', name: 'B' }, null] });
    const broken = [{ id: 'a', name: 'A', potential: { low: 1, likely: 'x', high: 3 } }];
    expect(left({ who: { segments: broken } })['who']).toEqual({ segments: [{ id: 'a', name: 'A' }] });
    expect(left({ stories: [{ title: 't', told: 'x' }, 'text'] })['stories']).toEqual([null, null]);
  });

  it('leaves the data that was read as it was', () => {
    const data = { ...HEAD, howBig: { oops: 1 } };
    validate(data);
    expect(data.howBig).toEqual({ oops: 1 });
  });

  it('knows every place that was refused, and the key that a misspelt one was meant to be', () => {
    const refused = (data: object) => validate({ ...HEAD, ...data }).refused;
    const plan = refused({ howBig: { growht: '25%' }, who: { segments: [{ id: 'a', name: 'A', today: 'x' }] } });
    expect(plan.covers(['howBig', 'growht'])).toBe(true);
    expect(plan.covers(['howBig', 'growth'])).toBe(true);
    expect(plan.covers(['howBig', 'target'])).toBe(false);
    expect(plan.covers(['who', 'segments', 0])).toBe(false);
    expect(plan.touches(['who', 'segments', 0])).toBe(true);
    expect(plan.touches(['who', 'segments', 0, 'evidence'])).toBe(false);
    expect(refused({ mesures: [] }).covers(['measures'])).toBe(true);
    expect(refused({ howBig: 5 }).covers(['howBig', 'growth'])).toBe(true);
  });

  it.each([
    [{ low: 1, likely: 2, p90: 3 }, 'has the keys low, likely, p90'],
    [{ low: 1, high: 3, likely: 2, p10: 1, p90: 3 }, 'of two kinds of range'],
    [{ low: 1, likely: 2 }, 'has no "high"'],
    [{ p10: 1, likely: 2 }, 'has no "p90"'],
    [{ low: 1, likly: 2, high: 3 }, 'did you mean "likely"?'],
  ])('of a range is one: %j', (potential, says) => {
    const data = { who: { segments: [{ id: 'a', name: 'A', potential }] } };
    expect(only(data).message).toContain(says);
    expect(validate({ ...HEAD, ...data }).plan.who!.segments![0]!.potential).toBeUndefined();
  });

  it('in a required key leaves nothing of its item, and is one', () => {
    const data = { win: { cut: [{ whta: 'The show-room' }, { what: 'Fairs' }] } };
    expect(only(data).message).toContain('did you mean "what"?');
    expect(validate({ ...HEAD, ...data }).plan.win!.cut).toEqual([null, { what: 'Fairs' }]);
  });

  it('of stating both a potential and a target is one', () => {
    const segments = [{ id: 'a', name: 'A', today: 1, potential: 2, target: 3 }];
    expect(only({ who: { segments } }).message).toContain('states both "potential" and "target"');
  });

  it('finds its places also where keys hold signs of a pointer', () => {
    const issue = only({ 'a/b~c': 1 });
    expect(issue.path).toEqual(['a/b~c']);
    const practices = { 'x/y': { 'm~n': { status: 5 } } };
    expect(issuesOf({ practices }).map(({ path }) => path)).toContainEqual(['practices', 'x/y', 'm~n', 'status']);
  });
});

describe('what is meant', () => {
  const said = (data: object) => only(data).message;
  const idSaid = (id: string) => said({ who: { segments: [{ id, name: 'A' }] } });

  it.each([
    ['Daily  Commuters!', 'write daily-commuters.'],
    ['--a_b--', 'write a-b.'],
  ])('by the id %j', (id, hint) => {
    expect(idSaid(id)).toContain(`is "${id}", which is not an id: ${hint}`);
  });

  it('by an id without any letter is not clear', () => {
    expect(idSaid('!?')).toMatch(/is "!\?", which is not an id\.$/);
  });

  it('by a date is clear where it names its year', () => {
    expect(said({ howBig: { start: '3 March 2027' } })).toContain('not a date: write 2027-03-03.');
    expect(said({ howBig: { start: '3 March' } })).toMatch(/is "3 March", which is not a date\.$/);
    expect(said({ howBig: { start: '2027' } })).toMatch(/which is not a date\.$/);
  });

  it('by another format is a newer one where it is a greater number', () => {
    const format = (value: unknown) => validate({ ...HEAD, format: value }).issues[0]?.message;
    expect([2, '2', 0, null].map(format)).toEqual([
      'Format 2 needs a newer plan tool; this one reads format 1.',
      'The format must be the number 1, not "2".',
      'The format must be the number 1, not 0.',
      'The format must be the number 1, not empty.',
    ]);
  });

  it('is cut where it has more than 60 characters', () => {
    const key = (length: number) => said({ ['k'.repeat(length)]: 1 });
    expect(key(60)).toBe(`"${'k'.repeat(60)}" is not a key of the plan.`);
    expect(key(61)).toBe(`"${'k'.repeat(57)}…" is not a key of the plan.`);
  });
});

describe('a figure that a condition refuses', () => {
  it('costs its own key alone', () => {
    expect(validate({ ...HEAD, howBig: { baseline: '10M', attrition: 5 } }).plan).toEqual({
      ...HEAD,
      howBig: { baseline: '10M' },
    });
  });
});
