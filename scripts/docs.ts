/**
 * Writes the reference pages in `docs/` from the metadata that the program itself uses. A test fails when they are stale.
 * `npm run docs` writes them.
 */
import { writeFileSync } from 'node:fs';
import { referencePages } from './reference.ts';

for (const [file, content] of referencePages()) writeFileSync(file, content);
