import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import type { Path } from '../yaml/path.ts';

/** A schema as a whole: the plan's, or another one of `schemas/`. */
export type SchemaDocument = SchemaNode & { readonly $defs?: Readonly<Record<string, unknown>> };

/** The part of a schema that a place must satisfy. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: number;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
}

export interface SchemaPlace {
  /** The name of the definition it refers to, such as `percent`; empty where it is defined on the spot. */
  readonly name: string;
  readonly schema: SchemaNode;
}

/** What a schema says of a path, or `null` where it knows no such place. List indexes may be numbers or texts. */
export function schemaAt(path: Path, root: SchemaDocument = planSchema as SchemaDocument): SchemaPlace | null {
  let place = resolve(root, root);
  for (const part of path) {
    const { properties, items, additionalProperties } = place.schema;
    const next =
      properties && Object.hasOwn(properties, part) ? properties[part] : (items ?? asSchema(additionalProperties));
    if (next === undefined) return null;
    place = resolve(next, root);
  }
  return place;
}

/** The keys of the map at a path, in the order in which the format lists them; `undefined` where it leaves them open. */
export function keyOrder(parent: Path): readonly string[] | undefined {
  // What is below a key of the organisation's own is its own, too.
  if (parent.some((part) => String(part).startsWith('x-'))) return undefined;
  const properties = schemaAt(parent)?.schema.properties;
  return properties && Object.keys(properties);
}

function asSchema(value: unknown): unknown {
  return typeof value === 'object' ? value : undefined;
}

/** A reference stands for its definition; what is said beside it (a description) is more specific and wins. */
function resolve(node: unknown, root: SchemaDocument): SchemaPlace {
  const { $ref, ...rest } = node as { $ref?: string } & SchemaNode;
  if ($ref === undefined) return { name: '', schema: rest };
  const name = $ref.replace('#/$defs/', '');
  return { name, schema: { ...(root.$defs?.[name] as SchemaNode | undefined), ...rest } };
}

/** Whether a place takes a range of figures, which is whole or nothing. */
export function isRange(place: SchemaPlace | null): boolean {
  return place !== null && Object.hasOwn(place.schema.properties ?? {}, 'p10');
}
