import { describe, expect, it } from 'vitest';
import { cursorAt } from './cursor.ts';

/** What is being written at the `¦` in a text, its word as text. */
function at(marked: string) {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const cursor = cursorAt(text, offset);
  if (cursor?.kind !== 'writing') return cursor;
  const { path, where, beside, word } = cursor;
  return { path: path.join('.'), where, beside, word: text.slice(word.start, word.end) };
}

const MOVES = 'win:\n  moves:\n    - id: a\n      title: A\n';

describe('cursorAt', () => {
  it('knows a key that is being written, whatever is broken elsewhere', () => {
    expect(at('howBig:\n  gro¦\n')).toEqual({ path: 'howBig', where: 'line', beside: [], word: 'gro' });
    expect(at('howBig:\n  start: [2026\n  gr¦owth: 25%\n  horizon\n')).toEqual({
      path: 'howBig',
      where: 'line',
      beside: ['start'],
      word: 'growth',
    });
    expect(at(`${MOVES}      ¦\n      owner: X\n    - id: b\n`)).toEqual({
      path: 'win.moves.0',
      where: 'line',
      beside: ['title', 'id', 'owner'],
      word: '',
    });
    expect(at(`${MOVES}    - ¦`)).toEqual({ path: 'win.moves.1', where: 'dash', beside: [], word: '' });
    expect(at(`${MOVES}    -¦`)).toMatchObject({ path: 'win.moves.1', where: 'dash', word: '' });
    expect(at(`${MOVES}    - st¦: x`)).toMatchObject({ path: 'win.moves.1', where: 'dash', word: 'st' });
  });

  it('knows the value that is being written', () => {
    expect(at(`${MOVES}      status: ¦`)).toMatchObject({ path: 'win.moves.0.status', where: 'value', word: '' });
    expect(at(`${MOVES}      status:¦`)).toMatchObject({ path: 'win.moves.0.status', where: 'value', word: '' });
    expect(at(`${MOVES}      status: sta¦rted  # now`)).toMatchObject({ where: 'value', word: 'started' });
    expect(at(`${MOVES}      owner: Head of W¦`)).toMatchObject({ where: 'value', word: 'Head of W' });
    expect(at(`${MOVES}    - id: ¦`)).toMatchObject({ path: 'win.moves.1.id', where: 'value' });
  });

  it('knows what is being written between brackets, also over several lines', () => {
    expect(at('practices:\n  leading:\n    a: {status: ¦}\n')).toEqual({
      path: 'practices.leading.a.status',
      where: 'flow-value',
      beside: ['status'],
      word: '',
    });
    expect(at('practices:\n  leading:\n    a: {sta¦, owner: X, due: Y}\n')).toEqual({
      path: 'practices.leading.a',
      where: 'flow-key',
      beside: ['owner', 'due'],
      word: 'sta',
    });
    expect(at('practices:\n  leading:\n    a: {status: x, ¦')).toMatchObject({ where: 'flow-key', beside: ['status'] });
    expect(at(`${MOVES}      serves: [a, b¦, c]\n`)).toEqual({
      path: 'win.moves.0.serves.1',
      where: 'flow-item',
      beside: ['a', 'c'],
      word: 'b',
    });
    expect(at('who:\n  segments:\n    - id: a\n      potential: {low: 1M,\n        ¦}\n      why: x\n')).toEqual({
      path: 'who.segments.0.potential',
      where: 'flow-key',
      beside: ['low'],
      word: '',
    });
    expect(at('stories:\n  - {title: A, segment: ¦}')).toMatchObject({ path: 'stories.0.segment' });
    expect(at('measures: [{id: a}, {id: b, readings: [{date: ¦')).toMatchObject({ path: 'measures.1.readings.0.date' });
  });

  it('takes a bracket that was never closed for closed where the next key begins', () => {
    expect(at('who:\n  notServing: [{name: A\nwin:\n  only: x\n  ¦\n')).toMatchObject({ path: 'win', where: 'line' });
    expect(at('who:\n  a: "never closed\nwin:\n  ¦\n')).toMatchObject({ path: 'win', where: 'line' });
  });

  it('knows a comment', () => {
    expect(at('a: 1 # plan-ignore pot¦')).toMatchObject({ kind: 'comment', before: ' plan-ignore pot', line: 1 });
    expect(at('a:\n  # plan-ignore ¦\n  b: 1\n')).toMatchObject({ kind: 'comment', line: 2 });
    expect(at('a: x#y¦')).toMatchObject({ where: 'value' });
  });

  it('says nothing in the middle of a text, in quotes, or in the space before an entry', () => {
    expect(at('win:\n  only: "We are¦"\n')).toBeNull();
    expect(at('win:\n  only: |\n    We ¦\n')).toBeNull();
    expect(at('win:\n  only: >¦\n')).toBeNull();
    expect(at('win:\n ¦ only: x\n')).toBeNull();
  });
});
