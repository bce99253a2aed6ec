import { schema } from './document/schema.ts';
import { yamlSyntax } from './document/yaml-syntax.ts';
import type { Rule } from './rule.ts';
import { potentialUnproven } from './who/potential-unproven.ts';

/** What can be judged of a text that is no readable plan. */
export const documentRules: readonly Rule[] = [yamlSyntax];

/** Every rule that judges a plan, in the order of the documentation. The one list: a rule that is not here does not exist. */
export const rules: readonly Rule[] = [...documentRules, schema, potentialUnproven];

/** The rules that judge the ignore comments, after all others. */
export const suppressionRules: readonly Rule[] = [];
