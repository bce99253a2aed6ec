import type { Path } from '../plan/path.ts';
import { type SchemaPlace, schemaAt } from '../plan/schema-at.ts';

/** How the values of a kind are written, where the schema gives the kind a name but no list of values. */
const WRITTEN: Readonly<Record<string, string>> = {
  amount: '12000000, 12M, 900k or 1.2bn',
  percent: '25% or 2.5%',
  growth: '25% or 2.5%',
  attrition: '5%, or an amount such as 600k',
  duration: '24 months or 2 years',
  date: '2026-07-01',
  id: 'lower-case words joined by -, such as daily-commuters',
  potential: '{low: 900k, likely: 1.9M, high: 3.2M}, or one amount',
};

/** What the schema says of a place, as Markdown; `null` where it knows no such place or has nothing to say. */
export function describePlace(path: Path): string | null {
  const place = schemaAt(path);
  if (place === null) return null;
  const sentences = [place.schema.description, form(place)].filter((text) => text !== undefined);
  return sentences.length === 0 ? null : sentences.join('\n\n');
}

function form({ name, schema }: SchemaPlace): string | undefined {
  if (name in WRITTEN) return `Written as ${WRITTEN[name]}.`;
  // The list of currencies helps nobody who reads it.
  if (schema.enum && schema.enum.length < 20) return `One of ${schema.enum.map((value) => `\`${value}\``).join(', ')}.`;
  if (schema.type === 'boolean') return '`true` or `false`.';
  return undefined;
}
