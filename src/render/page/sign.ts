import type { VERDICT_WORDS } from '../../judge/verdict/words.ts';
import { type Html, html } from './html.ts';

type Tone = (typeof VERDICT_WORDS)[keyof typeof VERDICT_WORDS]['tone'];

const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', warning: '!', error: '✕', unknown: '?' };

/** What a verdict comes to as a sign: its words are beside it, so nothing rests on the colour. */
export function signOf(tone: Tone): Html {
  return html`<span class="sign" aria-hidden="true">${SIGNS[tone]}</span>`;
}
