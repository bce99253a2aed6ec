import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { literalText, scalarText } from './edit-scalar.ts';

describe('a scalar', () => {
  it.each([
    ...[
      '12M',
      '25%',
      '-5%',
      '-1.2M',
      '-8% a year',
      '2.5%',
      '1.2bn',
      '24 months',
      '2026-07-01',
      'Head of Workshops',
      'a-b',
      "it's",
      'a "b"',
    ],
    ...[
      '2026 survey of 1,140 commuters; 61% would pay',
      'a#b',
      'https://example.org',
      'Zoë 計画 👩‍🚀',
      'no idea',
      'x, y [z] {w}',
    ],
  ])('is plain in block context: %s', (text) => {
    expect(scalarText(text, 'block')).toBe(text);
    expect(parse(text)).toBe(text);
  });

  it.each([
    ...['', ' a', 'a ', '\u00a0a', 'no', 'Yes', 'ON', 'n', '~', 'null', 'TRUE', '12', '-1', '+1', '1.5', '.5', '1_000'],
    ...['1,000', '1e5', '1e999', '0x1F', '0o14', '014', '0b1', '.inf', '-.INF', '.nan', '12:30', '1:2:3.5', '2026-7-1'],
    ...[
      '2026-07-01 10:00',
      '2026-07-01T10:00:00Z',
      '2026-02-31',
      '2026-13-01',
      '=',
      '<<',
      '---',
      '...',
      '- a',
      '-',
      '?',
      ':',
    ],
    ...[
      'a: b',
      'a:',
      'a #b',
      '#a',
      '%a',
      '@a',
      '`a`',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '[a',
      '{a',
      ']',
      '}',
      ',a',
      '"a"',
      "'a'",
    ],
  ])('is quoted: %j', (text) => {
    for (const context of ['block', 'flow'] as const) {
      expect(scalarText(text, context)).toMatch(/^(".*"|'.*')$/s);
      expect(parse(scalarText(text, context))).toBe(text);
      expect(parse(scalarText(text, context), { version: '1.1' })).toBe(text);
    }
  });

  it.each(['a, b', 'a [b]', 'a {b}', 'why?', 'a:b'])('is quoted between brackets only: %s', (text) => {
    expect(scalarText(text, 'block')).toBe(text);
    expect(scalarText(text, 'flow')).toBe(`"${text}"`);
  });

  it.each([
    ['\u0000', '"\\x00"'],
    ['\u001b[31m', '"\\x1B[31m"'],
    ['a\tb\r\n', '"a\\tb\\r\\n"'],
    ['\u0085', '"\\x85"'],
    ['\u2028', '"\\u2028"'],
    ['\ufeff', '"\\uFEFF"'],
    ['a\u202eb', '"a\\u202Eb"'],
    ['\u{1fffe}', '"\\U0001FFFE"'],
    ['a\\b', 'a\\b'],
    [' "\\', `' "\\'`],
    ['\u007f"\\', '"\\x7F\\"\\\\"'],
  ])('has no character that cannot be seen: %j', (text, written) => {
    expect(scalarText(text, 'block')).toBe(written);
    expect(parse(written)).toBe(text);
  });

  it.each([
    [12, '12'],
    [0.1, '0.1'],
    [-0, '0'],
    [1e21, '1.0e+21'],
    [-1.5e-7, '-1.5e-7'],
    [true, 'true'],
    [null, 'null'],
  ])('is written as every reader takes it: %j', (value, written) => {
    expect(scalarText(value, 'block')).toBe(written);
    expect(parse(written) === value).toBe(true);
  });

  it('keeps a quoting style where the text allows it', () => {
    expect(scalarText('a', 'block', 'single')).toBe("'a'");
    expect(scalarText("it's", 'block', 'single')).toBe("'it''s'");
    expect(scalarText('a', 'block', 'double')).toBe('"a"');
    expect(scalarText('a\tb', 'block', 'single')).toBe('"a\\tb"');
  });
});

describe('a block literal', () => {
  it('says whether the text ends its last line', () => {
    expect(literalText('a\nb')).toEqual({ header: '|-', lines: ['a', 'b'] });
    expect(literalText('a\n\n  b\n')).toEqual({ header: '|', lines: ['a', '', '  b'] });
  });

  it.each(['a', '\n', 'a\n\n', ' a\nb', '\na', 'a \nb', 'a\n \nb', 'a\n\tb\u0000', 'a\r\nb', 'a\tb\nc', 'a\u0085b\nc'])(
    'does not hold %j',
    (text) => {
      expect(literalText(text)).toBeUndefined();
    },
  );
});
