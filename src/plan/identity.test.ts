import { describe, expect, it } from 'vitest';
import type { Path } from '../yaml/path.ts';
import { dottedPath, identityPath } from './identity.ts';

const plan = {
  who: {
    segments: [{ name: 'Racers', id: ' racers ' }, { name: 'a]b' }, { id: '', title: ' ' }, { id: 7, what: 'W' }],
  },
  'a/b~c': [[1], 'text', null],
  customer: { changes: [{ date: '2026-07-01', heard: 'Late' }, { date: '2026-07-01' }] },
  win: { cut: [{ date: '2026-07-01', heard: 'H', rule: 'R' }] },
};

describe('a place is known by the names of its items', () => {
  it.each<[Path, identity: string, dotted: string]>([
    [[], '', ''],
    [['who'], '/who', 'who'],
    [['who', 'segments', 0], '/who/segments[id=racers]', 'who.segments[id=racers]'],
    [['who', 'segments', 0, 'evidence'], '/who/segments[id=racers]/evidence', 'who.segments[id=racers].evidence'],
    [['who', 'segments', 1], '/who/segments[name=a\\]b]', 'who.segments[name=a\\]b]'],
    [['who', 'segments', 2], '/who/segments[2]', 'who.segments[2]'],
    [['who', 'segments', 3], '/who/segments[what=W]', 'who.segments[what=W]'],
    [['who', 'segments', 4], '/who/segments[4]', 'who.segments[4]'],
    [['customer', 'changes', 0], '/customer/changes[heard=Late]', 'customer.changes[heard=Late]'],
    [['customer', 'changes', 1], '/customer/changes[date=2026-07-01]', 'customer.changes[date=2026-07-01]'],
    [['who', 'segments', 9, 'id'], '/who/segments[9]/id', 'who.segments[9].id'],
    [['win', 'cut', 0], '/win/cut[rule=R]', 'win.cut[rule=R]'],
    [['a/b~c', 0, 0], '/a~1b~0c[0][0]', 'a/b~c[0][0]'],
    [['a/b~c', 1], '/a~1b~0c[1]', 'a/b~c[1]'],
    [['a/b~c', 2], '/a~1b~0c[2]', 'a/b~c[2]'],
  ])('%j', (path, identity, dotted) => {
    expect(identityPath(plan, path)).toBe(identity);
    expect(dottedPath(plan, path)).toBe(dotted);
  });

  it('not by those that it inherits', () => {
    expect(identityPath([Object.create({ id: 'inherited' })], [0])).toBe('[0]');
  });
});
