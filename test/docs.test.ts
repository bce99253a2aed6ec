import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../scripts/reference.ts';

describe('the reference pages', () => {
  it.each([...referencePages()])('%s is what the program says today (npm run docs)', (file, content) => {
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});

describe('the guides', () => {
  it.each(['README.md', 'docs/architecture.md'])('%s names only files that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const paths = [
      ...text.matchAll(/(?:`|\()((?:src|docs|schemas|examples|bench|scripts|test)\/[\w./-]*?)(?:`|\))/g),
    ].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});
