import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../test/support/hostile.ts';
import {
  escapeGithubData,
  escapeGithubProperty,
  escapeMarkdown,
  escapeSarif,
  escapeTerminal,
  escapeXml,
  toJsonText,
} from './escape.ts';

describe('a text for a terminal', () => {
  it.each([
    ['\u001b[31m', '^[[31m'],
    ['a\u0000\u007f', 'a^@^?'],
    ['\u009b1m', '\\u009b1m'],
    ['a\u202eb', 'a\\u202eb'],
    ['one\r\ntwo\nthree\tfour', 'one two three four'],
    ['##[group]x', '## [group]x'],
    ['::error::x', ': :error: :x'],
    [':::error', ': : :error'],
    ['a\u00adb\u200bc\u180ed\u3164e\ufff9f', 'a\\u00adb\\u200bc\\u180ed\\u3164e\\ufff9f'],
    ['a\u{e0041}b', 'a\\u{e0041}b'],
    ['a\u200db \u{1f642}\u200dc', 'a\\u200db \u{1f642}\\u200dc'],
    ['❤️‍🔥 🏳️‍🌈 👩🏽‍🚀 1️⃣ می‌خواهم क्‍ष', '❤️‍🔥 🏳️‍🌈 👩🏽‍🚀 1️⃣ می‌خواهم क्‍ष'],
    ['Zürich – 東京 👨‍👩‍👧', 'Zürich – 東京 👨‍👩‍👧'],
  ])('%j is shown as %j', (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  it('begins with the escaped beginning of the text, so that places can be counted', () => {
    for (const text of HOSTILE) {
      const whole = escapeTerminal(text);
      for (let end = 0; end <= Math.min(text.length, 60); end++) {
        const part = escapeTerminal(text.slice(0, end));
        // A line never contains a line break; half of one is no place, nor is the middle of a sign.
        const inSign =
          text[end - 1] === '\r' || /[\u200c\u200d][\ud800-\udbff]?$|[\ud800-\udbff]$/.test(text.slice(0, end));
        if (!inSign) expect(whole.startsWith(part)).toBe(true);
      }
    }
  });
});

describe('other media', () => {
  it('leaves nothing for Markdown to interpret', () => {
    expect(escapeMarkdown('a | *b* <i> [c](d)')).toBe('a \\| \\*b\\* &lt;i> \\[c\\](d)');
    expect(escapeMarkdown('1. item')).toBe('1\\. item');
    expect(escapeMarkdown('- item')).toBe('\\- item');
    expect(escapeMarkdown('# title')).toBe('\\# title');
    expect(escapeMarkdown('    code')).toBe('code');
    expect(escapeMarkdown('https://x.example, a@x.example')).not.toMatch(/https:|a@x/);
  });

  it.each(['growth-not-covered', '1.95M', '<1% (of 70%), P&L + 2', '-5% a year', 'now -> then = 3!', '{low: 1}'])(
    'leaves %j as it is in Markdown, for whoever reads its source',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );

  it('keeps XML within what XML 1.0 can hold', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
    expect(escapeXml('\ufffe\ud800x')).toBe('\ufffd\ufffdx');
    expect(escapeXml('👍')).toBe('👍');
  });

  it('escapes what separates the parts of a GitHub workflow command', () => {
    expect(escapeGithubData('50%\r\n::x:: a,b')).toBe('50%25%0D%0A::x:: a,b');
    expect(escapeGithubProperty('C:\\a,b%')).toBe('C%3A\\a%2Cb%25');
  });

  it('keeps SARIF viewers from making links and asking for arguments', () => {
    expect(escapeSarif('[a](b) {0} {low: 1} [ok]')).toBe('[a]\u2060(b) {\u20600} {low: 1} [ok]');
  });

  it('writes JSON that reads back the same and holds nothing active', () => {
    for (const text of HOSTILE) {
      const json = toJsonText({ text }, 2);
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]|##\[/);
    }
  });
});
