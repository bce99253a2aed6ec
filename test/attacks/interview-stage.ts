/** A conversation at a real terminal, and what must be true of it whatever happened. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { KEY, Terminal, type TerminalOptions } from '../support/pty.ts';
import type { Scene, Turn } from './interview-scenes.ts';
import { Rehearsal, TODAY } from './rehearsal.ts';

export const INTERRUPTED = 130;
/** A window so wide that no line is broken. */
const WIDE = 240;

/** What is wrong, in words. */
export class Wrong extends Error {}

type Plan = string | null;

/** One conversation about the plan in one folder. */
export class Stage {
  readonly scene: Scene;
  /** Whether it is held line by line, without menus. */
  readonly plain: boolean;
  readonly folder: string;
  readonly terminal: Terminal;
  readonly #options: TerminalOptions;

  constructor(scene: Scene, plain: boolean, folder: string, options: TerminalOptions) {
    this.scene = scene;
    this.plain = plain;
    this.folder = folder;
    this.#options = { cwd: folder, cols: WIDE, ...options };
    this.terminal = this.#start(this.#options);
  }

  #start(options: TerminalOptions): Terminal {
    const { talk } = this.scene;
    const command = talk === 'review' ? ['review'] : ['init', talk === 'quick' ? '--quick' : '--full'];
    return new Terminal([...command, '--as-of', TODAY, ...(this.plain ? ['--plain'] : [])], options);
  }

  /** Answers what comes before the scene. */
  async comeToScene(): Promise<void> {
    for (const turn of await this.scene.lead()) {
      await this.terminal.waitsAt(turn.asked.text);
      this.terminal.type(this.keysOf(turn));
    }
    await this.terminal.waitsAt(this.scene.turn.asked.text);
  }

  /** What a person types for an answer: one key is enough where a menu is shown. */
  keysOf({ asked, reply }: Turn): string {
    return asked.choices > 0 && !this.plain ? reply : `${reply}${KEY.enter}`;
  }

  /** Types half of an answer; what is left of it. Where one key is an answer, nothing is typed yet. */
  async typeHalf(): Promise<string> {
    const { turn } = this.scene;
    const keys = this.keysOf(turn);
    const half = turn.asked.choices > 0 && !this.plain ? 0 : Math.floor(turn.reply.length / 2);
    if (half > 0) {
      this.terminal.type(keys.slice(0, half));
      await this.terminal.waitsAt('');
    }
    return keys.slice(half);
  }

  get plan(): Plan {
    const path = join(this.folder, 'plan.yaml');
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  /** The person stops with Ctrl-C, or has come to the end; the plan is this one. */
  async stops(plan: Plan): Promise<void> {
    if (this.scene.turn.next === null) return this.endedWell([plan], 0);
    await this.terminal.waitsAt('');
    this.terminal.mark();
    this.terminal.type(KEY.ctrlC);
    await this.endedWell([plan]);
  }

  /** It said good-bye: exit code, terminal, words, and one of these plans on the disk. */
  async endedWell(plans: readonly Plan[], wanted = INTERRUPTED): Promise<void> {
    const code = await this.terminal.exit();
    const said = this.terminal.sinceTyped.replaceAll(/\s+/g, ' ');
    if (code !== wanted) throw new Wrong(`ended with ${code}: ${said}`);
    this.requireRestored();
    this.requirePlan(plans);
    this.requireTidy();
    const command = this.scene.talk === 'review' ? 'plan review' : 'plan init';
    const isNamed = said.includes('plan.yaml') && said.includes(command);
    if (wanted === INTERRUPTED && plans[0] !== null && !isNamed) throw new Wrong(`it said: ${said}`);
  }

  requireRestored(): void {
    const { leftAs, foundAs } = this.terminal;
    if (isDeepStrictEqual(leftAs, foundAs)) return;
    throw new Wrong(`the terminal was left as ${JSON.stringify(leftAs)}`);
  }

  requirePlan(plans: readonly Plan[]): void {
    if (plans.includes(this.plan)) return;
    throw new Wrong(`the plan is ${JSON.stringify(this.plan)}, not ${JSON.stringify(plans[0])}`);
  }

  requireTidy(): void {
    const others = readdirSync(this.folder).filter((name) => name !== 'plan.yaml');
    if (others.length > 0) throw new Wrong(`it left ${others.join(', ')}`);
  }

  /** Started again, it asks what a conversation about this plan must ask. */
  async goesOn(): Promise<void> {
    const { talk, turn, lead } = this.scene;
    const { asked } = await Rehearsal.begin(talk, this.plan);
    const isAsBefore = this.plan === turn.asked.plan && (await lead()).every(({ reply }) => reply !== '');
    // What is only asked about an answer does not come again: the answer is saved.
    const comesAgain = talk !== 'review' && turn.asked.kind !== null;
    if (comesAgain && isAsBefore && asked?.text !== turn.asked.text) throw new Wrong(`then: ${asked?.text}`);
    const terminal = this.#start({ ...this.#options, inspect: false });
    try {
      if (asked === null) await terminal.exit();
      else await terminal.waitsAt(asked.text);
    } finally {
      terminal.close();
    }
  }
}
