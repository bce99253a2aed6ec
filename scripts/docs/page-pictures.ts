/**
 * The pictures of the page in the guides, taken with the Chromium on the PATH, and pdftoppm for the printed page:
 * `npx tsx scripts/docs/page-pictures.ts`. Browsers and fonts differ, so no test compares them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { findChromium, startBrowser } from '../../test/support/browser.ts';
import { plan } from '../../test/support/run.ts';
import { madeYear } from './made-year.ts';

const FOLDER = 'docs/images';
/** No picture may take more, in bytes. */
const MOST = 150_000;
const SAMPLE = ['report', 'examples/northwind-cycles/plan.yaml', '--as-of', '2026-11-30', '--format', 'html'];

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  /** The heading from which on it is shown; the top of the page by default. */
  readonly from?: string;
}

const SHOTS: readonly Shot[] = [
  { name: 'page-laptop', width: 1120, height: 680 },
  { name: 'page-phone', width: 360, height: 720 },
  { name: 'page-dark', width: 1120, height: 620, colorScheme: 'dark', from: 'WHO' },
];

const chromium = findChromium();
if (chromium === null) throw new Error('There is no Chromium on the PATH: apt-get install chromium');
const work = mkdtempSync(join(tmpdir(), 'plan-pictures-'));
const browser = await startBrowser(chromium);
try {
  const sample = write('sample.html', (await plan(SAMPLE)).stdout);
  for (const shot of SHOTS) await take(browser, sample, shot);
  const { stdout } = await plan(['trend', '--format', 'html'], {
    cwd: madeYear(work),
    env: process.env as never,
    today: '2026-11-30',
  });
  await take(browser, write('trend.html', stdout), { name: 'trend', width: 1120, height: 1080 });
  await print(browser, sample);
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}

function write(name: string, content: string): string {
  const file = join(work, name);
  writeFileSync(file, content);
  return pathToFileURL(file).href;
}

async function take(browser: Browser, address: string, { name, width, height, colorScheme = 'light', from }: Shot) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(address);
  if (from !== undefined)
    await page
      .locator('section', { has: page.locator('h2', { hasText: from }) })
      .first()
      .evaluate((section) => section.scrollIntoView());
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  requireSmall(file);
}

/** The pages of paper beside each other. */
async function print(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.goto(address);
  const pdf = join(work, 'sample.pdf');
  await page.pdf({ path: pdf, format: 'A4', printBackground: true });
  execFileSync('pdftoppm', ['-r', '48', '-png', pdf, join(work, 'sheet')]);
  const sheets = ['1', '2', '3'].map((number) => readFileSync(join(work, `sheet-${number}.png`)).toString('base64'));
  await page.close();
  const images = sheets.map((sheet) => `<img src="data:image/png;base64,${sheet}" style="box-shadow:0 0 2px #555">`);
  // A page of its own, because the policy of the other one forbids pictures.
  const sheet = await browser.newPage({ viewport: { width: 1216, height: 574 } });
  await sheet.setContent(`<body style="margin:6px;display:flex;gap:6px;background:#e4e7ea">${images.join('')}</body>`);
  const file = join(FOLDER, 'page-print.png');
  await sheet.screenshot({ path: file });
  await sheet.close();
  requireSmall(file);
}

function requireSmall(file: string): void {
  const { size } = statSync(file);
  if (size > MOST) throw new Error(`${file} takes ${size} bytes`);
}
