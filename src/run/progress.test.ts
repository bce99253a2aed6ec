import { afterEach, expect, it, vi } from 'vitest';
import { Progress } from './progress.ts';

afterEach(() => {
  vi.useRealTimers();
});

function progressOn(terminal: { isTTY: boolean; quiet?: boolean; plain?: boolean }): {
  said: string[];
  progress: Progress;
} {
  vi.useFakeTimers({ toFake: ['performance'] });
  const said: string[] = [];
  const stderr = { isTTY: terminal.isTTY, write: (text: string) => void said.push(text) };
  return { said, progress: new Progress(50, stderr, { quiet: false, plain: false, ...terminal }) };
}

it('is told after a second, not for every plan, and is taken away', () => {
  const { said, progress } = progressOn({ isTTY: true });
  progress.show(1);
  progress.hide();
  vi.advanceTimersByTime(1000);
  progress.show(7);
  progress.show(8);
  vi.advanceTimersByTime(100);
  progress.show(9);
  progress.hide();
  progress.hide();
  expect(said).toEqual(['\r7 of 50 plans judged', '\r9 of 50 plans judged', '\r\u001b[K']);
});

it.each([{ isTTY: false }, { isTTY: true, quiet: true }, { isTTY: true, plain: true }])(
  'is not told to %j',
  (terminal) => {
    const { said, progress } = progressOn(terminal);
    vi.advanceTimersByTime(5000);
    progress.show(7);
    progress.hide();
    expect(said).toEqual([]);
  },
);
