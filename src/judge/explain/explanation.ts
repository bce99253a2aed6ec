export interface ExplanationPart {
  readonly heading: string;
  readonly text: string;
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

/** Texts under their headings; those that are not stated are left out. */
export function parts(texts: Readonly<Record<string, string | undefined>>, code = false): ExplanationPart[] {
  return Object.entries(texts).flatMap(([heading, text]) =>
    text === undefined ? [] : [{ heading, text, ...(code ? { code } : {}) }],
  );
}
