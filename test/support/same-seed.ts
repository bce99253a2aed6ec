/**
 * Before each test file: properties are tried on the same inputs in every usual run, so that a change is green or red for its
 * own sake. Long runs (`PLAN_LONG=1`) draw new ones.
 */
import fc from 'fast-check';
import { LONG } from './runs.ts';

if (!LONG) fc.configureGlobal({ seed: 2 });
