/**
 * The plan on a page as people see it, kept as text: of a plan that works, one that is not known yet, one that is behind.
 * After a change that is meant: `npx vitest run test/report.test.ts -u`, then look at each text.
 */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plan } from './support/run.ts';

const FOLDER = 'test/fixtures/report';

async function report(name: string, columns: number, ...more: string[]): Promise<string> {
  const args = ['report', `${FOLDER}/${name}.yaml`, '--as-of', '2026-11-30', '--color', 'never', ...more];
  const { code, stdout, stderr } = await plan(args, { columns, isTTY: true, env: { LANG: 'C.UTF-8' } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  expect(stdout).not.toMatch(/ $/m);
  return stdout;
}

describe.each(['sample', 'unknown', 'behind'])('the report of the plan "%s"', (name) => {
  it.each([60, 80, 120])('at %i columns', async (columns) => {
    await expect(await report(name, columns)).toMatchFileSnapshot(`fixtures/report/${name}-${columns}.txt`);
  });

  it('in plain lines', async () => {
    const text = await report(name, 80, '--plain');
    await expect(text).toMatchFileSnapshot(`fixtures/report/${name}-plain.txt`);
    // Letters stay what they are; every sign of our own is ASCII.
    expect(text.replaceAll(/\p{L}/gu, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

it.each(['how-big', 'who'])('the section %s is shown with its working', async (section) => {
  const text = await report('sample', 100, '--section', section);
  await expect(text).toMatchFileSnapshot(`fixtures/report/sample-${section}.txt`);
});

it('of the sample takes two screens of 100 columns and 40 lines at most', async () => {
  expect((await report('sample', 100)).trimEnd().split('\n').length).toBeLessThanOrEqual(80);
});

it('of a plan that is not known yet shows no figure that rests on what is missing', async () => {
  const text = await report('unknown', 120);
  expect(text).toMatch(/As planned +not known yet/);
  expect(text).toMatch(/United States and Canada +not known yet/);
  expect(text).not.toMatch(/NaN|null|undefined/);
  expect(text.slice(0, text.indexOf('Next steps'))).not.toMatch(/(?<![\d.])0%/);
});

it('shows the practices of the playbooks in use one by one where all is asked for', async () => {
  const text = await report('sample', 100, '--all');
  expect(text).toMatch(/Hire people who like people +practising +Head of People/);
  expect(text).toContain('Evidence: Every interview ends with a shift on the shop floor.');
  expect(await report('sample', 100)).not.toContain('Hire people who like people');
});

it('says the same as Markdown', async () => {
  const { stdout } = await plan(['report', `${FOLDER}/sample.yaml`, '--as-of', '2026-11-30', '--format', 'markdown']);
  await expect(stdout).toMatchFileSnapshot('fixtures/report/sample.md');
});
