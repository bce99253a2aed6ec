/**
 * Writes the reference pages in `docs/` from the metadata that the program itself uses, and what the README and the guides
 * show of its output. A test fails when they are stale. `npm run docs` writes them.
 */
import { writeFileSync } from 'node:fs';
import { PRINTED_PAGES, printedPage } from './printed.ts';
import { referencePages } from './reference.ts';
import { reportPicture } from './report-picture.ts';

const pages = [...referencePages(), await reportPicture()];
for (const file of PRINTED_PAGES) pages.push([file, await printedPage(file)]);
for (const [file, content] of pages) writeFileSync(file, content);
