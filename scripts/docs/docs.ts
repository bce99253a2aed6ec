/**
 * Writes the reference pages in `docs/` from the metadata that the program itself uses. A test fails when they are stale.
 * `npm run docs` writes them.
 */
import { writeFileSync } from 'node:fs';
import { referencePages } from './reference.ts';
import { reportPicture } from './report-picture.ts';

for (const [file, content] of [...referencePages(), await reportPicture()]) writeFileSync(file, content);
