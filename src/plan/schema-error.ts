/** One error as a compiled JSON Schema validator reports it. */
export interface SchemaError {
  /** RFC 6901 pointer of the value that breaks the schema. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
