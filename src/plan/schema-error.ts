/** One error as a compiled JSON Schema validator reports it. */
export interface SchemaError {
  /** RFC 6901 pointer of the value that breaks the schema. */
  readonly instancePath: string;
  /** Where in the schema, e.g. `#/$defs/percent/pattern`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
