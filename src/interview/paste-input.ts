import { Transform, type TransformCallback } from 'node:stream';

const START = '\u001b[200~';
const END = '\u001b[201~';
/** Stands for a line break inside what was pasted, until the line is read. */
const BREAK = '\u2424';

/**
 * A terminal's input in which a paste of several lines stays one answer, and in which the end of input (Ctrl-D, a closed
 * terminal) arrives as an interruption, so that it can be answered with words and not with silence.
 */
export class PasteInput extends Transform {
  readonly #terminal: NodeJS.ReadStream;
  #pasting = false;
  #held = '';

  constructor(terminal: NodeJS.ReadStream) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.#terminal = terminal;
    terminal.setEncoding('utf8');
    terminal.pipe(this, { end: false });
    terminal.once('end', this.#hangUp);
    terminal.once('close', this.#hangUp);
    terminal.once('error', this.#hangUp);
  }

  get isTTY(): boolean {
    return true;
  }

  setRawMode(mode: boolean): this {
    if (!this.#terminal.destroyed) this.#terminal.setRawMode?.(mode);
    return this;
  }

  /** The lines of an answer as they were pasted. */
  restore(answer: string): string {
    return answer.replaceAll(BREAK, '\n');
  }

  /** Lets the terminal go. */
  close(): void {
    this.#terminal.unpipe(this);
    this.#terminal.off('end', this.#hangUp).off('close', this.#hangUp).off('error', this.#hangUp);
    try {
      this.setRawMode(false);
    } catch {
      // The terminal is gone; there is nothing left to restore.
    }
    this.#terminal.pause();
    this.#terminal.unref?.();
  }

  override _transform(chunk: string, _encoding: BufferEncoding, done: TransformCallback): void {
    let text = this.#held + chunk;
    this.#held = '';
    const cut = partialMarker(text);
    this.#held = text.slice(cut);
    text = text.slice(0, cut);
    done(null, this.#convert(text));
  }

  #convert(text: string): string {
    let converted = '';
    for (const part of text.split(/(\u001b\[20[01]~)/)) {
      if (part === START) this.#pasting = true;
      else if (part === END) this.#pasting = false;
      else converted += this.#pasting ? pasted(part) : typed(part);
    }
    return converted;
  }

  readonly #hangUp = (): void => {
    this.push('\u0003');
  };
}

/** A paste is text alone: what would be a key press in it is left out. */
function pasted(text: string): string {
  return text
    .replaceAll(/\r\n|\r|\n/g, BREAK)
    .replaceAll('\t', ' ')
    .replaceAll(/[\u0000-\u001f\u007f]/g, '');
}

/** Several lines that arrive at once were pasted too, in a terminal that does not say so. */
function typed(text: string): string {
  const ended = text.replaceAll('\u0004', '\u0003');
  const body = ended.replace(/[\r\n]+$/, '');
  if (!/[^\r\n]\n+[^\r\n]/.test(body)) return ended;
  return body.replaceAll(/\r\n|\n/g, BREAK) + ended.slice(body.length);
}

/** Where a marker may have begun that is not all there yet; a lone escape is a key. */
function partialMarker(text: string): number {
  for (let length = Math.min(START.length - 1, text.length); length > 1; length--) {
    const tail = text.slice(-length);
    if (START.startsWith(tail) || END.startsWith(tail)) return text.length - length;
  }
  return text.length;
}
