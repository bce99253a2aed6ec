/** What people write where they have no evidence; compared in lower case, without marks before and after. */
const NOTHING: ReadonlySet<string> = new Set([
  ...['n/a', 'na', 'n.a', 'none', 'no', 'nope', 'nil', 'null', 'nothing', 'nothing yet', 'none yet', 'not yet'],
  ...['no evidence', 'no evidence yet', 'no data', 'no proof', 'not available', 'not applicable', 'missing', 'open'],
  ...[
    'tbd',
    't.b.d',
    'tba',
    'tbc',
    'to do',
    'todo',
    'to be done',
    'to be decided',
    'to be determined',
    'later',
    'pending',
  ],
  ...['idk', 'dunno', 'unknown', 'unclear', 'not sure', 'no idea', "don't know", 'don’t know', 'do not know'],
  ...['i don’t know', "i don't know", 'i do not know', 'we don’t know', "we don't know", 'we do not know'],
]);

/** Whether a text is evidence: it says something, and not only that there is none ("n/a", "none", "?"). Never throws. */
export function isEvidence(text: string | undefined): boolean {
  if (text === undefined) return false;
  const words = text.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(OUTER_MARKS, '');
  return words !== '' && !NOTHING.has(words);
}

/** Marks and blanks before the first letter or digit, and after the last. */
const OUTER_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
