import { describe, expect, it } from 'vitest';
import { type Step, talk } from '../../test/support/talk.ts';

const PLAN = `format: 1
organization: Tern # ours
howBig:
  baseline: 12M # last year
  growth: 25%
who:
  segments:
    # the fast ones
    - id: racers
      name: Racers
      potential: {low: 1M, likely: 2M, high: 3M}
    - {id: families, name: Families}
win:
  moves:
    - {id: van, title: A van, serves: [racers]} # at the door
    - {id: app, title: An app, serves: [racers, families], technology: [board]}
  technology:
    - {id: board, name: Board}
  cut:
    - {what: The show-room}
practices:
  strategic-acts:
    take-notes: {status: started, owner: Anna}
`;

/** What happens at the number of a line in the list of answers; the person then goes on and leaves. */
async function change(line: RegExp, ...steps: Step[]) {
  const first = await talk(PLAN, [['', ':review']]);
  const number = first.said
    .split('\n')
    .find((each) => line.test(each))
    ?.match(/^ *(\d+)/)?.[1];
  if (number === undefined) throw new Error(`No line is like ${line}: ${first.said}`);
  return talk(PLAN, [['', ':review'], ['Which answer', number], ...steps, ['Which answer', '']]);
}

describe('the list of answers', () => {
  it('tells a question from its answer, and lists what was left open', async () => {
    const { said } = await talk(PLAN, [
      ['', ''],
      ['', ':review'],
    ]);
    expect(said).toMatch(/^ *\d+ {2}How big are you today\? → 12M$/m);
    expect(said).toMatch(/→ \(left open\)$/m);
  });

  it('shows the one line again after a change', async () => {
    const { said, text } = await change(/How big/, ['what now', 'change'], ['How big are you today', '13M']);
    expect(said.trimEnd()).toMatch(/How big are you today\? → 13M$/);
    expect(text).toBe(PLAN.replace('12M', '13M'));
  });

  it.each<[string, RegExp, string]>([
    ['an answer', /How big/, PLAN.replace('  baseline: 12M # last year\n', '')],
    ['a practice', /Take notes|take notes/, PLAN.slice(0, PLAN.indexOf('practices:'))],
    ['a segment that moves serve', /Group: Racers/, ''],
    ['technology that a move uses', /Technology: Board/, ''],
    ['a cut', /Cut: The show-room/, ''],
    ['a move', /Move: A van/, ''],
  ])('removes %s once that is said again', async (_, line, wanted) => {
    const kept = await change(line, ['what now', 'remove'], ['Remove it?', '']);
    expect(kept.text).toBe(PLAN);
    const { text } = await change(line, ['what now', 'remove'], ['Remove it?', 'yes']);
    if (wanted !== '') expect(text).toBe(wanted);
    expect(text).not.toBe(PLAN);
    expect(text).toMatch(/organization: Tern # ours/);
  });

  it('removes what refers to a segment with it, and keeps comments', async () => {
    const { plan, text } = await change(/Group: Racers/, ['what now', 'remove'], ['2 references', 'yes']);
    expect(plan.who.segments).toEqual([{ id: 'families', name: 'Families' }]);
    expect(plan.win.moves).toEqual([
      { id: 'van', title: 'A van' },
      { id: 'app', title: 'An app', serves: ['families'], technology: ['board'] },
    ]);
    expect(text).toContain('# at the door');
  });

  it('renames: with a new id only where nothing refers to the old one', async () => {
    const served = await change(/Group: Racers/, ['what now', 'rename'], ['Name a group', 'Fast people']);
    expect(served.plan.who.segments[0]).toMatchObject({ id: 'racers', name: 'Fast people' });
    const free = await change(/Move: A van/, ['what now', 'rename'], ['notice', 'A bike']);
    expect(free.plan.win.moves[0]).toMatchObject({ id: 'a-bike', title: 'A bike' });
  });

  it('does not remove what the plan cannot do without', async () => {
    const { said, text } = await change(/Tern/, ['what now', 'remove']);
    expect(said).toContain('cannot do without it');
    expect(text).toBe(PLAN);
  });
});
