import { type SchemaPlace, schemaAt } from '../plan/schema-at.ts';
import { kindNamed } from '../values/kinds.ts';
import type { Path } from '../yaml/path.ts';

/** What the schema says of a place, as Markdown; `null` where it knows no such place or has nothing to say. */
export function describePlace(path: Path): string | null {
  const place = schemaAt(path);
  if (place === null) return null;
  const sentences = [place.schema.description, form(place)].filter((text) => text !== undefined);
  return sentences.length === 0 ? null : sentences.join('\n\n');
}

function form({ name, schema }: SchemaPlace): string | undefined {
  const examples = kindNamed(name)?.examples ?? [];
  if (examples.length > 0 && !schema.enum) return `Written as ${examples.join(' or ')}.`;
  // The list of currencies helps nobody who reads it.
  if (schema.enum && schema.enum.length < 20) return `One of ${schema.enum.map((value) => `\`${value}\``).join(', ')}.`;
  if (schema.type === 'boolean') return '`true` or `false`.';
  return undefined;
}
