import type { Paragraph } from '../../method/sections.ts';

export interface ExplanationPart extends Paragraph {
  /** Whether the text is a piece of a plan, shown as it is written. */
  readonly code?: boolean;
}

/** Everything that is known of one thing: title, paragraphs and examples under their headings. */
export interface Explanation {
  readonly kind: 'rule' | 'practice' | 'playbook' | 'section' | 'term' | 'key';
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
}
