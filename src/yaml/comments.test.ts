import { describe, expect, it } from 'vitest';
import { findIgnores } from './comments.ts';
import { parseDocument } from './parse.ts';

const ignoresIn = (text: string) => findIgnores(parseDocument(text));

describe('findIgnores: which line it covers', () => {
  const covered = (text: string) => ignoresIn(text).map(({ line, covers }) => [line, ...covers]);

  it('its own behind content, else the next with content', () => {
    const text =
      'a: 1 # plan-ignore x -- y\n# plan-ignore x -- y\nb: 2\n\n  # plan-ignore x -- y\n\n# more\n  \nc: 3\n';
    expect(covered(text)).toEqual([
      [1, 1],
      [2, 3],
      [5, 9],
    ]);
  });

  it('several above each other cover the same line', () => {
    expect(covered('# plan-ignore x -- y\n# plan-ignore z -- y\na: 1\n')).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('none where nothing follows; --- is not content', () => {
    expect(covered('a: 1\n# plan-ignore x -- y\n\n# end\n')).toEqual([[2]]);
    expect(covered('# plan-ignore x -- y\n---\na: 1\n')).toEqual([[1, 3]]);
  });

  it('behind or above a bare dash it covers the item', () => {
    expect(covered('a:\n  - # plan-ignore x -- y\n    b: 1\n')).toEqual([[2, 3]]);
    expect(covered('a:\n  # plan-ignore x -- y\n  -\n    # z\n    b: 1\n')).toEqual([[2, 5]]);
    expect(covered('a:\n  - - # plan-ignore x -- y\n      b\n')).toEqual([[2, 3]]);
  });

  it('behind a bracket or the sign of a literal text it covers its own line', () => {
    expect(covered('a: [ # plan-ignore x -- y\n  b]\n')).toEqual([[1, 1]]);
    expect(covered('a: | # plan-ignore x -- y\n  # plan-ignore z -- y\n')).toEqual([[1, 1]]);
  });

  it.each([
    ['a list', 'a: # plan-ignore x -- y\n  - b\n', [1, 2]],
    ['a list that is not indented', 'a: # plan-ignore x -- y\n- b\n', [1, 2]],
    ['a map', 'a: # plan-ignore x -- y\n  b: 1\n', [1, 2]],
    ['a map in an item', '- a: # plan-ignore x -- y\n    b: 1\n', [1, 2]],
    ['a list below comments', '"a" : # plan-ignore x -- y\n\n  # z\n\n  - b\n', [1, 5]],
    ['an item whose dash is alone', 'a: # plan-ignore x -- y\n  -\n    b: 1\n', [1, 3]],
    ['brackets', 'a: # plan-ignore x -- y\n  [b]\n', [1, 2]],
    ['a value in brackets', 'a: {b: # plan-ignore x -- y\n[c]}\n', [1, 2]],
    ['lines that end with CR LF', 'a: # plan-ignore x -- y\r\n  - b\r\n', [1, 2]],
  ])('behind a key it covers its line and the value below: %s', (_, text, expected) => {
    expect(ignoresIn(text)[0]!.covers).toEqual(expected);
  });

  it.each([
    ['nothing', 'a:\n  b: # plan-ignore x -- y\nc: 1\n', [2]],
    ['nothing, in an item', '- a: # plan-ignore x -- y\n- b: 1\n', [1]],
    ['the end', 'a: # plan-ignore x -- y\n', [1]],
    ['a text that ends with a colon', 'a: "b:" # plan-ignore x -- y\n  \nc: 1\n', [1]],
    ['an empty dash', 'a:\n  - # plan-ignore x -- y\n  - b: 1\n', [2]],
  ])('and not the next line where the value is %s', (_, text, expected) => {
    expect(ignoresIn(text)[0]!.covers).toEqual(expected);
  });

  it('with CRLF', () => {
    expect(covered('a: 1\r\n# plan-ignore x -- y\r\n\r\nb: 2\r\n')).toEqual([[2, 4]]);
  });
});

describe('findIgnores: what it says', () => {
  const parsed = (comment: string) => {
    const ignores = ignoresIn(`a: 1 # ${comment}\n`);
    expect(ignores.length).toBeLessThanOrEqual(1);
    if (ignores[0] === undefined) return null;
    const { rules, reason, until, badUntil } = ignores[0];
    return { rules, reason, until, badUntil };
  };
  const plain = { rules: ['move-overdue'], reason: 'the supplier went bankrupt', until: null, badUntil: null };

  it.each([
    ['plan-ignore move-overdue -- the supplier went bankrupt', plain],
    ['# plan-ignore move-overdue -- the supplier went bankrupt', plain],
    ['plan-ignore   move-overdue   --   the supplier went bankrupt  ', plain],
    ['plan-ignore: move-overdue -- the supplier went bankrupt', plain],
    ['plan-ignore move-overdue — the supplier went bankrupt', plain],
    ['plan-ignore move-overdue – the supplier went bankrupt', plain],
    ['plan-ignore a, b,c d -- x', { rules: ['a', 'b', 'c', 'd'], reason: 'x', until: null, badUntil: null }],
    ['plan-ignore a -- x -- y', { rules: ['a'], reason: 'x -- y', until: null, badUntil: null }],
    ['plan-ignore a', { rules: ['a'], reason: null, until: null, badUntil: null }],
    ['plan-ignore a --', { rules: ['a'], reason: null, until: null, badUntil: null }],
    ['plan-ignore -- x', { rules: [], reason: 'x', until: null, badUntil: null }],
    ['plan-ignore', { rules: [], reason: null, until: null, badUntil: null }],
    ['plan-ignore a--b -- x', { rules: ['a--b'], reason: 'x', until: null, badUntil: null }],
  ])('%s', (comment, expected) => {
    expect(parsed(comment)).toEqual(expected);
  });

  it.each([
    ['plan-ignore a -- the audit runs until 2027-03-31', 'the audit runs', '2027-03-31', null],
    ['plan-ignore a -- x until 2027-03-31.', 'x', '2027-03-31', null],
    ['plan-ignore a -- waits until spring, until 2028-02-29', 'waits until spring,', '2028-02-29', null],
    ['plan-ignore a -- until 2027-03-31', null, '2027-03-31', null],
    ['plan-ignore a until 2027-03-31', null, '2027-03-31', null],
    ['plan-ignore a -- x until 2027-02-29', 'x', null, '2027-02-29'],
    ['plan-ignore a -- x until 2027-13-01', 'x', null, '2027-13-01'],
    ['plan-ignore a -- x until 2027-3-1', 'x', null, '2027-3-1'],
    ['plan-ignore a -- x until 31.03.2027', 'x', null, '31.03.2027'],
    ['plan-ignore a -- x until 31 March 2027', 'x', null, '31 March 2027'],
    ['plan-ignore a -- nobody minds until the audit', 'nobody minds until the audit', null, null],
    ['plan-ignore a -- nobody minds until 3 of us leave', 'nobody minds until 3 of us leave', null, null],
    ['plan-ignore a -- x until', 'x until', null, null],
  ])('%s', (comment, reason, until, badUntil) => {
    expect(parsed(comment)).toEqual({ rules: ['a'], reason, until, badUntil });
  });

  it.each(['plan-ignored a -- x', 'plan-ignore-all -- x', 'Plan-Ignore a -- x'])('%s nearly is one', (comment) => {
    expect(ignoresIn(`# ${comment}\nb: 1\n`)).toMatchObject([
      { rules: [], reason: null, misspelt: comment.split(' ')[0] },
    ]);
  });

  it('is no such comment where the words stand elsewhere', () => {
    expect(ignoresIn('# see plan-ignore in the manual\nb: 1\n')).toEqual([]);
  });

  it('is not looked for in text', () => {
    expect(ignoresIn('a: "# plan-ignore x -- y"\nb: |\n  # plan-ignore x -- y\n')).toEqual([]);
    expect(ignoresIn('a: plan-ignore\n')).toEqual([]);
  });

  it('says where it is', () => {
    const text = 'a: 1 #plan-ignore x -- y  \n';
    expect(ignoresIn(text)).toEqual([expect.objectContaining({ start: 5, end: 24, line: 1 })]);
  });
});
