import { posix } from 'node:path';
import { MOST_LISTED, type Validated, validate } from '../../plan/validate.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { UnitProblem } from './units.ts';

/** The plan of a unit, validated by the schema. */
export interface UnitFile {
  readonly validated: Validated;
  readonly data: unknown;
}

/**
 * Reads the plan of a unit, or says why it cannot be used.
 * @param file its path, as the group names it
 * @param group the group's own file name, by which a unit must not name it
 */
export function readUnitFile(
  file: string,
  found: { readonly text: string } | { readonly problem: string },
  group: string,
): UnitFile | UnitProblem {
  if ('problem' in found) return { problem: found.problem, isFile: true };
  if (posix.normalize(file) === group) return { problem: 'is this plan itself', isFile: true };
  const document = parseDocument(found.text);
  const [issue] = document.issues;
  if (issue !== undefined) {
    const { line } = document.positionAt(issue.start);
    return { problem: `is not a plan: line ${line} cannot be read`, isFile: false };
  }
  const validated = validate(document.value, (path) => document.brokenAt(path));
  if (validated.unjudged) return { problem: UNJUDGED[validated.unjudged], isFile: false };
  const { organization, units = [] } = validated.plan;
  if (organization === undefined) return { problem: 'is not a plan', isFile: false };
  const namesGroup = units.some((unit) => typeof unit === 'string' && posix.join(posix.dirname(file), unit) === group);
  if (namesGroup) return { problem: 'names this plan among its own units', isFile: true };
  return { validated, data: document.value };
}

const UNJUDGED = {
  newer: 'needs a newer plan tool',
  'too broken': `breaks the format in more than ${MOST_LISTED} places`,
};
