import type { Baseline, KnownFinding } from '../judge/baseline/baseline.ts';
import { byCodeUnit } from '../values/listed.ts';
import { toJsonText } from './escape.ts';

/** A baseline as its file: sorted, a line for each known finding, so that a reviewer sees in a diff what came and went. */
export function renderBaseline(baseline: Baseline): string {
  const groups = [...baseline]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([file, known]) => `    ${toJsonText(file)}: ${group(known)}`);
  const files = groups.length === 0 ? '{}' : `{\n${groups.join(',\n')}\n  }`;
  return `{\n  "formatVersion": "1.0",\n  "files": ${files}\n}\n`;
}

function group(known: readonly KnownFinding[]): string {
  if (known.length === 0) return '[]';
  const lines = [...known]
    .sort(
      (a, b) =>
        byCodeUnit(a.ruleId, b.ruleId) || byCodeUnit(a.path, b.path) || byCodeUnit(a.fingerprint, b.fingerprint),
    )
    .map(
      ({ fingerprint, ruleId, path }) =>
        `      { "rule": ${toJsonText(ruleId)}, "path": ${toJsonText(path)}, "fingerprint": ${toJsonText(fingerprint)} }`,
    );
  return `[\n${lines.join(',\n')}\n    ]`;
}
