/** For tests: a plan as an editor has it open. */
import { type OpenPlan, openPlan } from '../../src/lsp/open-plan.ts';

export function opened(text: string): OpenPlan {
  return openPlan(text, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
}

/** A text without its `¦`, and where that was. */
export function marked(text: string): { text: string; offset: number } {
  return { text: text.replace('¦', ''), offset: text.indexOf('¦') };
}
