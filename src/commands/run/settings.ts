import type { Severities } from '../../assess/judge.ts';
import type { Weights } from '../../assess/scorecard.ts';
import { defaultSettings, type Settings } from '../../facts/settings.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Invocation } from '../command.ts';
import { ruleSettings } from './rule-settings.ts';

/** What a configuration says, with the usual values where it says nothing. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly severities: Severities;
  readonly weights: Weights;
  readonly failOn: Severity | 'never';
  readonly maxBytes: number;
}

/** How the plan at a path is judged. */
export function settingsFor(_path: string, invocation: Invocation): LoadedSettings {
  return {
    settings: defaultSettings,
    severities: ruleSettings(invocation),
    weights: {},
    failOn: 'error',
    maxBytes: 1024 * 1024,
  };
}
