/** Turns what a command found into text: reads no clock and no environment, decides no exit code. */
export type Render<Subject> = (subject: Subject, view: View) => string;

/** How a result is shown: decided once, by who knows the device. */
export interface View {
  /** Columns. */
  readonly width: number;
  /** Whether it is a terminal, which cuts words at its edge; elsewhere a long line stays one. */
  readonly isTerminal?: boolean;
  /** Chalk's level: 0 none, 1 sixteen colours, 2 256 colours, 3 true colour. */
  readonly color: 0 | 1 | 2 | 3;
  readonly glyphs: 'unicode' | 'ascii';
  /** ASCII lines without tables or bars, for screen readers and logs. */
  readonly plain: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Whether "plan check" shows notes one by one, and not only their number. */
  readonly notes?: boolean;
  /** Whether a plan is one of several, so that its name must be said. */
  readonly several?: boolean;
  /** How many steps a report shows; 5 by default. */
  readonly top?: number;
  /** Whether a report lists the practices of the playbooks in use. */
  readonly all?: boolean;
  /** Only this section or playbook, whole. */
  readonly section?: string;
  /** Whether a page loads itself again while its plan is watched. */
  readonly refreshes?: boolean;
  /** Only the steps of this owner. */
  readonly owner?: string;
}
