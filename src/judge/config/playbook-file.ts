import playbookSchema from '../../../schemas/playbook.schema.json' with { type: 'json' };
import type { PlaybookFile } from '../../generated/playbook.ts';
import validatePlaybook from '../../generated/validate-playbook.js';
import type { Playbook } from '../../playbooks/playbook.ts';
import { inOrder, type Mistake, type OwnFileKind, type OwnFileSource, readOwnFile } from './own-file.ts';

const PLAYBOOK: OwnFileKind = { noun: 'playbook', schema: playbookSchema, validate: validatePlaybook };

/**
 * Reads an organisation's own playbook. `taken` are the ids that it cannot have, each with what has it already, such as
 * "a playbook that comes with the tool".
 */
export function readPlaybook(
  source: OwnFileSource,
  taken: ReadonlyMap<string, string>,
): { readonly playbook: Playbook | null; readonly mistakes: readonly Mistake[] } {
  const { data, mistakes, mistakeAt } = readOwnFile<PlaybookFile>(source, PLAYBOOK);
  if (data === null) return { playbook: null, mistakes };
  const further: Mistake[] = [];
  const owner = taken.get(data.id);
  if (owner !== undefined) {
    const help = 'Give the playbook an id of its own: plans refer to it by that.';
    further.push(mistakeAt(['id'], 'value', `"${data.id}" is the id of ${owner}.`, help));
  }
  const seen = new Set<string>();
  for (const [index, { id }] of data.practices.entries()) {
    if (seen.has(id)) {
      const help = 'Give each practice of a playbook an id of its own.';
      further.push(mistakeAt(['practices', index, 'id'], 'value', `Two practices have the id "${id}".`, help));
    }
    seen.add(id);
  }
  return { playbook: further.length > 0 ? null : toPlaybook(data, source.file), mistakes: inOrder(further) };
}

function toPlaybook({ id, title, summary, fits, source, practices }: PlaybookFile, file: string): Playbook {
  return {
    id,
    title: title.trim(),
    summary: summary?.trim() ?? 'A playbook of our own.',
    ...(fits === undefined ? {} : { fits: fits.trim() }),
    source: source?.trim() ?? file,
    practices: practices.map((practice) => ({
      id: practice.id,
      title: practice.title.trim(),
      question: practice.question.trim(),
      why: practice.why.trim(),
      firstStep: practice.firstStep.trim(),
      evidence: practice.evidence.trim(),
      source: practice.source?.trim() ?? source?.trim() ?? file,
    })),
  };
}
