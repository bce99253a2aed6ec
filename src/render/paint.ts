import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../judge/rules/rule.ts';
import type { View } from './view.ts';

/** The few colours that the output uses; none of them carries anything that the words do not say. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity) => (text: string) => string;
  readonly accent: (text: string) => string;
}

export function paintFor({ color }: Pick<View, 'color'>): Paint {
  const chalk = new Chalk({ level: color });
  const severities: Readonly<Record<Severity, ChalkInstance>> = {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    note: chalk.blue,
  };
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    accent: (text) => chalk.cyan(text),
    severity: (severity) => (text) => severities[severity](text),
  };
}
