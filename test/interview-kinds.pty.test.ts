import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KEY, Terminal, type TerminalOptions } from './support/pty.ts';
import { folderWith } from './support/run.ts';

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

function start(plan: string | null, args: readonly string[] = [], options: TerminalOptions = {}) {
  const folder = folderWith(plan === null ? {} : { 'plan.yaml': plan });
  terminal = new Terminal(['init', '--as-of', '2026-11-25', ...args], { cwd: folder, ...options });
  return { session: terminal, now: () => readFileSync(join(folder, 'plan.yaml'), 'utf8'), folder };
}

const PASTED = '\u001b[200~The lease needs it.\r\nSo do the\tmechanics.\u001b[201~';

describe('every kind of question', () => {
  it('is asked, understood, repeated, and asked again where it was not understood', async () => {
    const { session, now } = start(null, ['--full']);
    await session.answer('organisation called', 'Northwind Cycles');
    await session.answer('What do you want to grow', '');
    await session.answer('What unit', 'XYZ');
    await session.expect('"XYZ" is not a currency code');
    await session.answer('What unit', '€');
    await session.expect('Understood: EUR');
    await session.answer('How big are you today', 'big');
    await session.expect('"big" is not an amount');
    await session.answer('How big are you today', '12,000,000');
    await session.answer('By how much', '8-10%');
    await session.expect('is a range');
    await session.answer('By how much', '25 %');
    await session.expect('That is EUR 3M more a year than today.');
    await session.answer('From which day does the plan run', '03/04/2027');
    await session.expect('2027-04-03 or as 2027-03-04');
    await session.answer('From which day does the plan run', 'july 2026');
    await session.answer('Over how long', '2y');
    await session.expect('EUR 3M more in 24 months: 12% a year, ambitious.');
    await session.answer('would be gone', '600k');
    await session.expect('EUR 3.6M must be found');
    await session.skipTo('How sure');
    await session.answer('How sure', '80');
    await session.skipTo('How often');
    session.type('0');
    await session.answer('Which one person drives', 'CEO');
    await session.answer('Why this big', PASTED);
    await session.skipTo('What divides your customers');
    await session.answer('What divides your customers', 'how they ride');
    await session.skipTo('Name a group');
    await session.answer('Name a group', 'Daily commuters');
    await session.answer('how much can they bring', '0.9-3.2M');
    await session.answer('what is most likely', '1.9M');
    await session.expect('One time in ten it is below');
    await session.choose(0);
    await session.expect('░░ Coverage 54%: EUR 1.95M is expected of the EUR 3.6M needed; EUR 1.65M is missing.');
    await session.expect('The chance of reaching the goal is <1%, below the 80% that you ask for.');
    await session.answer('what evidence supports that range', 'A survey,\\');
    await session.answer('...', 'in May');
    await session.answer('what do you know of them', 'They fear being late; they hate waiting');
    await session.expect('do you choose to serve them');
    await session.choose(0);
    await session.answer('business do they bring', ':sections');
    await session.answer('Which section', '3');
    await session.answer('We are the only', 'We are the leading solution that cares');
    await session.expect('Anyone could claim');
    await session.answer('How would a customer confirm', '');
    await session.skipTo('What will you do that customers notice');
    await session.answer('What will you do that customers notice', 'A van within three hours');
    await session.answer('for which of the segments', 'all');
    await session.expect('Understood: Daily commuters');
    await session.expect('how much of a difference');
    session.type(KEY.down + KEY.down + KEY.enter);
    await session.expect('noticeable');
    await session.expect('where does the idea come from');
    await session.expect(': more.');
    session.type(':5');
    await session.answer('Which section', 'measures');
    await session.answer('put right within 24 hours today', '41 percent');
    await session.answer('where should it be', ':stop');
    expect(await session.exit()).toBe(0);
    expect(parse(now())).toMatchObject({
      organization: 'Northwind Cycles',
      currency: 'EUR',
      champion: 'CEO',
      howBig: {
        baseline: '12M',
        growth: '25%',
        horizon: '2 years',
        start: '2026-07-01',
        attrition: '600k',
        confidence: '80%',
        owner: 'CEO',
        why: 'The lease needs it.\nSo do the mechanics.',
      },
      who: {
        dimension: 'how they ride',
        segments: [
          {
            id: 'daily-commuters',
            potential: { low: '900k', likely: '1.9M', high: '3.2M' },
            evidence: 'A survey,\nin May',
            secrets: ['They fear being late', 'they hate waiting'],
            chosen: true,
          },
        ],
      },
      win: { moves: [{ serves: ['daily-commuters'], change: 'noticeable' }] },
      measures: [{ id: 'recovered-within-24h', baseline: 41 }],
    });
  }, 60_000);

  it('takes what is typed before it is asked', async () => {
    const { session, now } = start(null, ['--quick']);
    await session.answer('organisation called', 'Northwind Cycles\r\rCAD\r?\r12m\r:stop');
    expect(await session.exit()).toBe(0);
    expect(parse(now())).toMatchObject({
      organization: 'Northwind Cycles',
      currency: 'CAD',
      howBig: { baseline: '12M' },
    });
  }, 30_000);
});

const PLAN = `# Ours.
format: 1
organization: Northwind Cycles   # since 2009
howBig:
  # last full year
  baseline: 12M
  growth: 25%   # over two years
  horizon: 24 months
  why: >-
    The lease on the second workshop needs 15M of yearly sales, and so do the mechanics that
    we want to train.
practices:
  strategic-acts:
    take-notes: {status: started}   # in every apron
`;

const WITHOUT_WHY = PLAN.replace(/ {2}why[\s\S]*train\.\n/, '');

describe('all answers', () => {
  it('are listed by section, shortened, and changed one by one; comments survive byte for byte', async () => {
    const { session, now } = start(PLAN);
    await session.answer('From which day does the plan run', ':review');
    await session.expect('HOW BIG do you want to be?');
    await session.expect('How big are you today? → 12M');
    await session.expect('Why this big, and not half or double? → The lease on the second');
    await session.expect('...');
    await session.expect('Strategic acts');
    await session.expect('Take notes when people talk: started');
    await session.answer('Which answer do you want to change', '99');
    const numberOf = (label: string) => new RegExp(`(\\d+)  ${label}`).exec(session.text)![1]!;
    await session.answer('Type a number from 1 to', numberOf('By how much'));
    await session.expect('By how much');
    await session.choose(0);
    await session.answer('By how much', '30');
    await session.expect('That is USD 3.6M more a year than today');
    await session.expect('→ 30%');
    await session.answer('Which answer do you want to change', numberOf('Take notes'));
    await session.choose(0);
    await session.expect('Enter keeps the marked one');
    session.type('1');
    await session.expect('Take notes when people talk: practising');
    await session.answer('Which answer do you want to change', '');
    await session.answer('From which day does the plan run', ':stop');
    expect(await session.exit()).toBe(0);
    expect(now()).toBe(PLAN.replace('growth: 25%', 'growth: 30%').replace('{status: started}', '{status: practising}'));
  }, 30_000);

  it('can be taken back, question by question', async () => {
    const { session, now } = start(WITHOUT_WHY);
    await session.answer('From which day does the plan run', '2026-07-01');
    await session.answer('would be gone', '5%');
    await session.answer('Why this big', '<');
    await session.answer('net of that) Now: 5%', '<');
    await session.answer('From which day does the plan run? Now: 2026-07-01', '2026-08-01');
    await session.answer('Why this big', ':stop');
    expect(await session.exit()).toBe(0);
    expect(parse(now())).toMatchObject({ howBig: { start: '2026-08-01', attrition: '5%' } });
  }, 30_000);

  it('are gone on with behind the last one; what was passed over comes at the end', async () => {
    const { session } = start(WITHOUT_WHY, ['--quick', '--section', 'how-big']);
    await session.answer('From which day does the plan run', 'today');
    await session.answer('would be gone', '');
    await session.answer('Why this big', 'The lease');
    await session.expect('What was left open before');
    await session.answer('What do you want to grow', '');
    await session.answer('What unit', 'cad');
    expect(await session.exit()).toBe(0);
  }, 30_000);
});

describe('an interview that a screen reader can follow', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['--plain', ['--plain'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])(
    'with %s: a line for a question, nothing redrawn, no control sequence at all',
    async (_, args, env) => {
      const { session, now } = start(WITHOUT_WHY, ['--quick', ...args], { env, cols: 300 });
      await session.answer('From which day does the plan run', 'moon');
      await session.expect('"moon" is not a date');
      await session.answer('From which day does the plan run', '?');
      await session.answer('From which day does the plan run', ':sections');
      await session.answer('Which section', '3');
      await session.answer('genuine liking of people', '4');
      await session.answer('try a promising idea', 'prac');
      await session.answer('apologise', ':wat');
      await session.expect('There is no command ":wat"');
      await session.answer('apologise', ':stop');
      expect(await session.exit()).toBe(0);
      expect(session.raw).not.toContain('\u001b');
      expect(session.raw.match(/^Do you test every .* Type a number: 1 practising, .*> 4\r$/gm)).toHaveLength(1);
      expect(now()).toContain('hire-people-lovers: { status: not-started }');
    },
    30_000,
  );

  it('cuts no word on 60 columns', async () => {
    const { session } = start(WITHOUT_WHY, ['--plain'], { cols: 60 });
    await session.answer('From which day does the plan run', '?');
    await session.answer('From which day does the plan run', '2026-07-01');
    await session.answer('would be gone', '?');
    await session.answer('would be gone', ':sections');
    await session.answer('Which section', '3');
    await session.answer('genuine liking of people', '?');
    await session.answer('genuine liking of people', ':review');
    await session.answer('Which answer', '');
    await session.answer('genuine liking of people', ':stop');
    expect(await session.exit()).toBe(0);
    expect(session.raw.split('\r\n').filter((line) => line.length > 60)).toEqual([]);
  }, 30_000);
});
