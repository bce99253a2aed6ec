import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { strategicActs } from '../src/playbooks/strategic-acts.ts';
import { emptyFolder, KEY, Terminal } from './support/pty.ts';

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

function start(cwd: string, ...args: string[]): Terminal {
  terminal = new Terminal(['init', ...args], { cwd });
  return terminal;
}

function planIn(folder: string): { howBig: object; who: { segments: object[] }; practices: Record<string, object> } {
  return parse(readFileSync(join(folder, 'plan.yaml'), 'utf8'));
}

describe('the quick interview', () => {
  it('goes from nothing to a plan', async () => {
    const folder = emptyFolder();
    const session = start(folder);
    await session.answer('organisation called', 'Northwind Cycles');
    await session.answer('What do you want to grow', '');
    await session.answer('What unit', 'cad');
    await session.answer('How big are you today', '$12,000,000');
    await session.expect('Understood: 12M');
    await session.answer('By how much', '25');
    await session.expect('CAD 3M more a year than today');
    await session.answer('From which day does the plan run', '1 jul 2026');
    await session.answer('Over how long', '2y');
    await session.expect('CAD 3M more in 24 months');
    await session.answer('would be gone', '5 %');
    await session.expect('CAD 3.6M must be found');
    await session.answer('Why this big', 'The lease needs it');
    await session.answer('What divides your customers', 'how they ride');
    await session.answer('Name a group', '');
    await session.expect('Without a group of customers');
    await session.answer('Name a group', 'Daily commuters');
    await session.answer('how much can they bring', '900k 1.9M 3.2M');
    await session.expect('One time in ten it is below');
    await session.choose(0);
    await session.expect('is expected of the CAD 3.6M needed');
    await session.answer('what evidence supports that range', 'A survey of 1,140 commuters');
    await session.answer('what do you know of them', '');
    await session.answer('Another group', '');
    await session.answer('Who will you NOT serve', 'Bargain hunters');
    await session.answer('Anybody else', '');
    await session.expect(': more.');
    session.type(`yes${KEY.enter}`);
    await session.expect('practising');
    for (let act = 2; act <= 16; act++) await session.choose(act % 2 === 0 ? 3 : 0);
    await session.expect('score 38 of 100; 8 of 16 practices practised, 0 on the way, 8 not started');
    await session.expect('Next steps:');
    await session.expect('Next review: ');
    await session.expect('Next: plan report');
    expect(await session.exit()).toBe(0);
    const plan = planIn(folder);
    expect(plan.howBig).toMatchObject({
      baseline: '12M',
      growth: '25%',
      horizon: '2 years',
      start: '2026-07-01',
      attrition: '5%',
    });
    expect(plan.who.segments).toMatchObject([
      { id: 'daily-commuters', potential: { low: '900k', likely: '1.9M', high: '3.2M' } },
    ]);
    expect(Object.keys(plan.practices['strategic-acts'] ?? {})).toHaveLength(strategicActs.practices.length);
  }, 60_000);

  it('goes on where it was killed, and keeps every answer', async () => {
    const folder = emptyFolder();
    const first = start(folder, '--quick');
    await first.answer('organisation called', 'Northwind Cycles');
    await first.answer('What do you want to grow', 'annual revenue');
    await first.answer('What unit', 'CAD');
    await first.answer('How big are you today', '12M');
    await first.expect('By how much');
    first.kill('SIGKILL');
    await first.exit();
    const second = start(folder, '--quick');
    await second.expect('Going on with plan.yaml: 4 of');
    await second.answer('By how much', '25%');
    await second.expect('From which day');
    second.type(KEY.ctrlC);
    expect(await second.exit()).toBe(130);
    expect(second.text).toContain('Go on with: plan init --quick');
    expect<object>(planIn(folder)).toMatchObject({
      organization: 'Northwind Cycles',
      currency: 'CAD',
      howBig: { baseline: '12M', growth: '25%' },
    });
  }, 60_000);
});
