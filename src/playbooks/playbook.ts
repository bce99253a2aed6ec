/** One question about what an organisation does; it is answered by practising, started, planned or not started. */
export interface Practice {
  /** Stable id, unique within its playbook: lower-case words joined by `-`. */
  readonly id: string;
  /** A short imperative, e.g. "Take notes when people talk". */
  readonly title: string;
  /** One question in the present, about one thing; "yes" means that the organisation practises it. */
  readonly question: string;
  /** Two or three sentences on why it matters. */
  readonly why: string;
  /** One concrete thing that can be done this week. */
  readonly firstStep: string;
  /** What would prove to an outsider that the organisation practises it. */
  readonly evidence: string;
  /** The title, author and date (if known) of the text that gives the advice. */
  readonly source: string;
}

/** A named list of practices against which a plan is judged. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  /** One or two sentences on the subject of the playbook. */
  readonly summary: string;
  /** One sentence on the situation in which the playbook helps. Every built-in playbook has one. */
  readonly fits?: string;
  readonly source: string;
  readonly practices: readonly Practice[];
}
