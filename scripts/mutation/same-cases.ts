/** Every mutant meets the same random cases, and the first that fails is enough: no smaller one is looked for. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1, endOnFailure: true });
