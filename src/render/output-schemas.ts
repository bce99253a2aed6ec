/**
 * The schemas of what is written as JSON, by the option of `plan schema`; one that refers to the result's has that with it.
 * Loaded apart from the program: no other command needs them.
 */
import diffSchema from '../../schemas/diff.schema.json' with { type: 'json' };
import nextSchema from '../../schemas/next.schema.json' with { type: 'json' };
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import trendSchema from '../../schemas/trend.schema.json' with { type: 'json' };
import whatIfSchema from '../../schemas/whatif.schema.json' with { type: 'json' };

export const OUTPUT_SCHEMAS = {
  result: resultSchema,
  whatif: { ...whatIfSchema, $defs: { ...whatIfSchema.$defs, result: resultSchema } },
  diff: { ...diffSchema, $defs: { ...diffSchema.$defs, result: resultSchema } },
  next: { ...nextSchema, $defs: { ...nextSchema.$defs, result: resultSchema } },
  trend: trendSchema,
} as const;
