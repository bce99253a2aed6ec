import { EventEmitter } from 'node:events';

const START = '\u001b[200~';
const END = '\u001b[201~';
/** Stands for a line break inside what was pasted, until the line is read. */
const BREAK = '\u2424';
const ALT_ENTER = '\u001b\r';
const INTERRUPT = '\u0003';
const SUSPEND = '\u001a';

/** A key as the terminal sends it: an escape sequence, or a character. */
const KEYS = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|[\s\S])?|[\s\S]/gu;

interface Key {
  readonly type: 'data' | 'text';
  readonly text: string;
}

/**
 * A terminal's input as prompts read it, a key at a time. A paste of several lines stays one answer. What is typed before
 * a prompt listens waits for it, so that nobody types too fast. The end of input (Ctrl-D, a closed terminal) arrives as
 * an interruption, so that it can be answered with words and not with silence.
 */
export class PasteInput extends EventEmitter {
  readonly #terminal: NodeJS.ReadStream;
  readonly #suspend: () => void;
  readonly #keys: Key[] = [];
  #pasting = false;
  #paste = '';
  #held = '';
  #listening = false;
  #next: NodeJS.Immediate | null = null;

  /** `suspend` is what Ctrl-Z does. */
  constructor(terminal: NodeJS.ReadStream, suspend: () => void) {
    super();
    this.#terminal = terminal;
    this.#suspend = suspend;
    terminal.setEncoding('utf8');
    this.setRaw(true);
    terminal.on('data', this.#take);
    for (const event of ['end', 'close', 'error']) terminal.once(event, this.#hangUp);
  }

  /** A prompt begins to listen. */
  resume(): this {
    this.#listening = true;
    this.#deliverSoon();
    return this;
  }

  /** A prompt is done: further keys are for the next one. The terminal stays raw, or it would show them. */
  pause(): this {
    this.#listening = false;
    return this;
  }

  /** The lines of an answer as they were pasted. */
  restore(answer: string): string {
    return answer.replaceAll(BREAK, '\n');
  }

  /** Whether keys come one by one and are not shown by the terminal itself. */
  setRaw(raw: boolean): void {
    try {
      if (!this.#terminal.destroyed) this.#terminal.setRawMode?.(raw);
    } catch {
      // The terminal is gone; there is nothing left to restore.
    }
  }

  /** Lets the terminal go, as it was. */
  close(): void {
    this.#terminal.off('data', this.#take);
    for (const event of ['end', 'close', 'error']) this.#terminal.off(event, this.#hangUp);
    if (this.#next) clearImmediate(this.#next);
    this.setRaw(false);
    this.#terminal.pause();
    this.#terminal.unref?.();
  }

  readonly #take = (chunk: string): void => {
    const text = this.#held + chunk;
    const cut = partialMarker(text);
    this.#held = text.slice(cut);
    for (const part of text.slice(0, cut).split(/(\u001b\[20[01]~)/)) {
      if (part === START) this.#pasting = true;
      else if (part === END) this.#endPaste();
      else if (this.#pasting) this.#paste += part;
      else this.#keys.push(...keysOf(part));
    }
    this.#deliverSoon();
  };

  #endPaste(): void {
    this.#keys.push({ type: 'text', text: pasted(this.#paste) });
    this.#paste = '';
    this.#pasting = false;
  }

  readonly #hangUp = (): void => {
    // Whatever was on its way does not come any more.
    this.#pasting = false;
    this.#held = '';
    this.#take(INTERRUPT);
  };

  /** One key at a time: a prompt that is answered by one must not see the next. */
  #deliverSoon(): void {
    if (this.#next || !this.#listening || this.#keys.length === 0) return;
    this.#next = setImmediate(() => {
      this.#next = null;
      const key = this.#listening ? this.#keys.shift() : undefined;
      if (key?.text === SUSPEND) this.#suspend();
      else if (key?.type === 'data') this.emit('data', key.text);
      else if (key) this.emit('keypress', key.text, { sequence: key.text, ctrl: false, meta: false, shift: false });
      this.#deliverSoon();
    });
  }
}

/** A paste is text alone: what would be a key press in it is left out. */
function pasted(text: string): string {
  return text
    .replaceAll(/\r\n|\r|\n/g, BREAK)
    .replaceAll('\t', ' ')
    .replaceAll(/[\u0000-\u001f\u007f]/g, '');
}

/** The keys of what was typed. Several lines that arrive at once were pasted, in a terminal that does not say so. */
function keysOf(text: string): Key[] {
  const body = text.replace(/[\r\n]+$/, '');
  const lines = /[^\r\n]\n+[^\r\n]/.test(body) ? body.replaceAll(/\r\n|\n/g, BREAK) : body;
  const keys = (lines + text.slice(body.length)).replaceAll('\u0004', INTERRUPT).match(KEYS) ?? [];
  return keys.map((key) => (key === ALT_ENTER ? { type: 'text', text: BREAK } : { type: 'data', text: key }));
}

/** Where a marker may have begun that is not all there yet; a lone escape is a key. */
function partialMarker(text: string): number {
  for (let length = Math.min(START.length - 1, text.length); length > 1; length--) {
    const tail = text.slice(-length);
    if (START.startsWith(tail) || END.startsWith(tail)) return text.length - length;
  }
  return text.length;
}
