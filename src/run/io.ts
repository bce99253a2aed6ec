/** Everything a command knows of the world outside: tests give it another one. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The local calendar date. */
  readonly today: () => string;
  /** Whether a person sits at a terminal and can be asked. */
  readonly interactive: boolean;
  /** The terminal that a person is asked at. */
  readonly terminal: () => {
    readonly stdin: NodeJS.ReadStream;
    readonly stderr: NodeJS.WriteStream;
    /** Lets the process sleep until the shell wakes it. */
    readonly suspend: () => void;
    /** Calls back when the process is awake again. Returns how to stop listening. */
    readonly onResume: (resume: () => void) => () => void;
  };
  /**
   * Calls back when the process is told to stop (SIGINT, SIGTERM, SIGHUP, SIGQUIT), and then ends it with exit code 130.
   * Returns how to stop listening.
   */
  readonly onInterrupt: (finish: () => void) => () => void;
  /** Watches files for changes. */
  readonly watch: () => FileChanges;
  /** How the program judges plans in further threads of this process; without it, it does so in one. */
  readonly threads?: Threads;
}

interface FileChanges {
  /** Looks at these files from now on, absolute; they need not exist. */
  readonly lookAt: (files: Iterable<string>) => void;
  /** Waits for a change and names the files; none where nobody waits any longer. */
  readonly next: () => Promise<readonly string[]>;
}

export interface Threads {
  /** How many are of use beside the one that is running. */
  readonly spare: number;
  /** Starts one on a job, which `workOn` does there; every answer that it posts is handed back. */
  readonly start: (job: object, onAnswer: (answer: unknown) => void) => Promise<void>;
}

export interface Output {
  /** Writes text; a reader that has gone away is no error. */
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Whether nothing that is written arrives any more. */
  readonly isGone: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
}

/** The home folder of the user, as the environment names it. */
export function homeOf(env: Io['env']): string | undefined {
  return env['HOME'] || env['USERPROFILE'] || undefined;
}
