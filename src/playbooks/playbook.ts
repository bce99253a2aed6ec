/** One yes/no-answerable question about what an organisation really does. */
export interface Practice {
  /** Stable id, unique within its playbook: lower-case words joined by `-`. */
  readonly id: string;
  /** A short imperative, e.g. "Take notes". */
  readonly title: string;
  /** The question that is asked; "yes" means that it is practised. */
  readonly question: string;
  /** Why it matters, two or three sentences. */
  readonly why: string;
  /** One concrete thing to do this week. */
  readonly firstStep: string;
  /** What would prove to an outsider that it is practised. */
  readonly evidence: string;
  /** Where the advice comes from: title, author, date where there is one. */
  readonly source: string;
}

/** A named list of practices that a plan is held against. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what the playbook is about, and for whom it is. */
  readonly summary: string;
  readonly source: string;
  readonly practices: readonly Practice[];
}
