/**
 * Needs Chromium on the PATH, and pdftotext for the pages of paper: `apt-get install chromium poppler-utils`.
 * Opens the pages of many plans and of a history in a real browser: on three widths, light and dark, on A4 and Letter, and
 * with texts that a browser would obey in every field. Nothing may be asked from anybody, active, wider than the screen,
 * cut off on paper, or against the rules of accessibility that axe-core checks.
 * `npx tsx test/attacks/pages.ts [--budget SECONDS] [--seed N] [--pictures FOLDER]`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { renderReportHtml } from '../../src/render/page/page.ts';
import { renderTrendHtml } from '../../src/render/page/trend.ts';
import { findChromium, startBrowser } from '../support/browser.ts';
import { view } from '../support/fixtures.ts';
import { HOSTILE, HOSTILE_SUBJECTS } from '../support/hostile.ts';
import { canRun, skip, startJob } from './job.ts';
import { type PageCase, pageCases } from './page-cases.ts';

const { values } = parseArgs({ options: { pictures: { type: 'string' } }, strict: false });
const chromium = findChromium();
if (chromium === null) skip('pages', 'there is no Chromium on the PATH');
const job = startJob('pages', 300);
const pictures = typeof values.pictures === 'string' ? resolve(values.pictures) : null;
if (pictures !== null) mkdirSync(pictures, { recursive: true });

const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const PAPERS = ['A4', 'Letter'] as const;
/** The room for a chart on a sheet, without margins, its heading and the footer, in pixels. */
const ROOM = { A4: 940, Letter: 870 };
/** What a browser would obey, and what takes more room than usual letters. */
const TEXTS = [...HOSTILE, 'W'.repeat(70), 'CAPITALS OF MANY WORDS '.repeat(4), 'm@m%'.repeat(20)];
/** Without a font of their own, a browser draws a box for each part of such a letter: its breadth says nothing. */
const NEEDS_FONTS = /[\p{Extended_Pictographic}\p{Script=Devanagari}]/u;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAYOUT = readFileSync('test/support/layout.js', 'utf8');
const hasText = canRun('pdftotext', '-v');

let [views, papers, violations, requests] = [0, 0, 0, 0];
const browser = await startBrowser(chromium);
try {
  const cases = await pageCases(join(job.folder, 'plans'));
  for (const page of cases) {
    for (const width of WIDTHS) for (const colorScheme of SCHEMES) await look(browser, page, { width, colorScheme });
    for (const paper of PAPERS) await print(browser, page, paper);
  }
  const texts = job.deal(TEXTS);
  let hostile = 0;
  for (; hostile < TEXTS.length && (job.goesOn() || hostile < 3); hostile++) await show(browser, texts());
  job.end(
    `${cases.length} pages in ${views} views and on ${papers} papers, ${hostile} of ${TEXTS.length} texts in every field: ${violations} violations, ${requests} requests, seed ${job.seed}`,
  );
} finally {
  await browser.close();
}

interface Look {
  readonly width: number;
  readonly colorScheme: (typeof SCHEMES)[number];
}

/** Opens a page from its file, and fails where the browser asks for something or complains. */
async function open(browser: Browser, name: string, content: string, look: Look): Promise<Page> {
  const file = join(job.folder, `${name}.html`);
  writeFileSync(file, content);
  const { width, colorScheme } = look;
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() === address) return;
    requests++;
    job.fail(`${name} asks for ${request.url()}`);
  });
  page.on('console', (message) => job.fail(`${name}: the browser says ${message.text()}`));
  page.on('pageerror', (error) => job.fail(`${name}: ${error.message}`));
  page.on('dialog', async (dialog) => {
    job.fail(`${name} opens a window: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(address);
  return page;
}

async function look(browser: Browser, { name, page: content }: PageCase, how: Look): Promise<void> {
  views++;
  const page = await open(browser, name, content, how);
  const called = `${name} at ${how.width}, ${how.colorScheme}`;
  if (pictures !== null)
    await page.screenshot({ path: join(pictures, `${name}-${how.width}-${how.colorScheme}.png`), fullPage: true });
  await examine(page, called);
  await openAll(page);
  await examine(page, `${called}, opened`);
  if (name !== 'huge') await checkAccess(page, called);
  await page.close();
}

/** Opens everything that opens on demand. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
}

async function examine(page: Page, called: string, isAnyWidth = false): Promise<readonly string[]> {
  const { wrong, words } = (await page.evaluate(`${LAYOUT}; examineLayout()`)) as { wrong: string[]; words: string[] };
  for (const what of wrong) if (!isAnyWidth || !what.startsWith('it is wider')) job.fail(`${called}: ${what}`);
  return words;
}

async function checkAccess(page: Page, called: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate('axe.run()');
  const { violations: list } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  violations += list.length;
  for (const { id, nodes } of list) job.fail(`${called}: ${id} in ${nodes[0]?.html.slice(0, 120)}`);
}

async function print(browser: Browser, { name, page: content, mostPages }: PageCase, paper: (typeof PAPERS)[number]) {
  papers++;
  const page = await open(browser, name, content, { width: 1280, colorScheme: 'dark' });
  const path = join(pictures ?? job.folder, `${name}-${paper}.pdf`);
  await page.pdf({ path, format: paper, printBackground: true, preferCSSPageSize: false });
  const count = readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g)!.length;
  if (mostPages !== undefined && count > mostPages) job.fail(`${name} takes ${count} pages of ${paper}`);
  // As wide as paper without its margins.
  await page.setViewportSize({ width: paper === 'A4' ? 710 : 732, height: 1000 });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const words = await examine(page, `${name} on ${paper}`);
  const tall = await page.evaluate(
    'Math.max(0, ...[...document.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect().height))',
  );
  if (Number(tall) > ROOM[paper]) job.fail(`${name}: a chart of ${tall} pixels is longer than ${paper}`);
  await openAll(page);
  await examine(page, `${name} on ${paper}, opened`);
  await page.close();
  if (!hasText) return;
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const sheets = text.split('\f').slice(0, count);
  const printed = new Set(text.split(/\s+/));
  // Letters that no font of this system has cannot be read back.
  const lost = words.filter((word) => /^[ -~]*$/.test(word) && !printed.has(word));
  // A word at the end of a line may be divided there.
  const whole = text.replaceAll(/\s+/g, '');
  const cut = lost.filter((word) => !whole.includes(word));
  if (cut.length > 0) job.fail(`${name} on ${paper} has lost ${cut.slice(0, 5).join(', ')}`);
  const [footer] = /as of \d{4}-\d\d-\d\d · plan \S+/.exec(words.join(' ')) ?? [];
  const bare = sheets.findIndex((sheet) => !sheet.replaceAll(/\s+/g, ' ').includes(footer ?? 'as of'));
  if (bare >= 0) job.fail(`${name} on ${paper}: page ${bare + 1} does not say whose plan it is`);
}

/** The text in every field of each page. */
async function show(browser: Browser, text: string): Promise<void> {
  const shown = [
    renderReportHtml(HOSTILE_SUBJECTS.report(text), view),
    ...['how-big', 'win', 'practices'].map((section) =>
      renderReportHtml(HOSTILE_SUBJECTS.report(text), { ...view, section }),
    ),
    renderTrendHtml(HOSTILE_SUBJECTS.trend(text)),
  ];
  for (const [index, content] of shown.entries()) {
    const page = await open(browser, 'hostile', content, { width: index % 2 === 0 ? 320 : 1280, colorScheme: 'light' });
    await examine(page, `${JSON.stringify(text.slice(0, 40))}, page ${index}`, NEEDS_FONTS.test(text));
    await page.close();
  }
}
