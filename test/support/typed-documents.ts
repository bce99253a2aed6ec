/** For tests alone: types documents as people do, with comments in every place. */
import { type Path, pointer } from '../../src/yaml/path.ts';

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Chooses numbers below a bound. */
export type RandomBelow = (bound: number) => number;

/** What differs between people. */
export interface Habits {
  /** The keys that the map at a path may have. */
  readonly names?: (path: Path) => readonly string[] | undefined;
  /** Some comments ask to silence findings. */
  readonly directives?: boolean;
  /** Some texts are too long for a line of a page, and some texts after a | have signs. */
  readonly long?: boolean;
}

const WORDS = 'a text of many words that is nearly as long as a line';

const LONG_SCALARS: readonly [string, Plain][] = [
  [`${WORDS}\n${WORDS}`, `${WORDS} ${WORDS}`],
  [`${WORDS} ${WORDS}\nend`, `${WORDS} ${WORDS} end`],
  [`'${WORDS}, "${WORDS}" it''s'`, `${WORDS}, "${WORDS}" it's`],
  ['"売上高の目標と顧客の満足度を上げる 👩‍👧"', '売上高の目標と顧客の満足度を上げる 👩‍👧'],
];

const LONG_ENTRIES: readonly [string, string, Plain][] = [
  ['long', WORDS, WORDS],
  ['wide', '売上高の目標と顧客の満足度を上げる', '売上高の目標と顧客の満足度を上げる'],
  ['deep', `{inner: [one, ${WORDS}], other: {of: "${WORDS}"}}`, { inner: ['one', WORDS], other: { of: WORDS } }],
];

/** A document as a person might have typed it: every comment has a number, and the lines of every path are known. */
export class TypedDocument {
  readonly lines: string[] = [];
  readonly places = new Map<string, { path: Path; first: number; last: number; scalar: boolean }>();
  readonly #roll: RandomBelow;
  readonly #steps: { map: number; list: number; item: number };
  readonly #habits: Habits;
  #comments = 0;

  constructor(roll: RandomBelow, habits: Habits = {}) {
    this.#roll = roll;
    this.#habits = habits;
    this.#steps = { map: 2 + roll(3), list: roll(3), item: 2 + roll(2) };
  }

  document(): Plain {
    if (this.#roll(4) === 0) this.lines.push(this.#comment());
    if (this.#roll(6) === 0) this.lines.push('---');
    this.#aside(0);
    this.lines.push('');
    const data = this.#roll(12) === 0 ? this.#list([], 0) : this.#map([], 0);
    if (this.#roll(3) === 0) this.lines.push('', this.#comment());
    return data;
  }

  #comment(): string {
    if (this.#habits.directives && this.#roll(3) === 0) return `# plan-ignore any -- c${this.#comments++}`;
    return `# c${this.#comments++}${['', '\tafter a tab', ' - a: [', " it's"][this.#roll(4)]}`;
  }

  #trail(): void {
    if (this.#roll(3) === 0) this.#write(`${' '.repeat(1 + this.#roll(3))}${this.#comment()}`);
  }

  /** Blank lines and comment lines at a column. */
  #aside(column: number): void {
    for (let count = Math.max(0, this.#roll(6) - 3); count > 0; count--) {
      this.lines.push(this.#roll(2) === 0 ? '' : ' '.repeat(column) + this.#comment());
    }
  }

  #write(more: string): void {
    this.lines[this.lines.length - 1] += more;
  }

  #record(path: Path, first: number, isScalar: boolean): void {
    this.places.set(pointer(path), { path, first, last: this.lines.length - 1, scalar: isScalar });
  }

  /** Writes a map whose first key goes to the line that has been begun. */
  #map(path: Path, column: number): Plain {
    const data: { [key: string]: Plain } = {};
    const usual = ['a', 'b', 'c', 'id', 'the key', "it's", 'z-y'];
    const known = this.#habits.names?.(path) ?? usual;
    const names = known.filter(() => this.#roll(3) === 0);
    if (this.#habits.names) names.sort(() => this.#roll(3) - 1);
    for (const [index, name] of (names.length > 0 ? names : ['a']).entries()) {
      if (index > 0) this.#nextLine(column);
      const first = this.lines.length - 1;
      const quoted = [name, name, `"${name}"`, `'${name.replace("'", "''")}'`][this.#roll(4)]!;
      this.#write(`${quoted}:`);
      data[name] = this.#value([...path, name], column, false);
      this.#record([...path, name], first, typeof data[name] !== 'object');
    }
    return data;
  }

  #list(path: Path, column: number): Plain {
    const data: Plain[] = [];
    for (let index = 0; index <= this.#roll(3); index++) {
      if (index > 0) this.#nextLine(column);
      const first = this.lines.length - 1;
      this.#write('-');
      data.push(this.#value([...path, index], column, true));
      this.#record([...path, index], first, typeof data[index] !== 'object');
    }
    return data;
  }

  #nextLine(column: number): void {
    this.#aside(column);
    this.lines.push(' '.repeat(column));
  }

  #value(path: Path, column: number, inList: boolean): Plain {
    const deep = path.length >= 4;
    const kind = this.#roll(deep ? 8 : 14);
    if (kind === 0) return this.#emptyValue(column);
    if (kind <= 4) return this.#scalar(column);
    if (kind === 5) return this.#blockScalar(column);
    if (kind <= 7) return this.#flow(path, column);
    const isList = kind >= 11;
    if (inList && this.#roll(4) > 0) {
      this.#write(' '.repeat(this.#steps.item - 1));
      const inner = column + this.#steps.item;
      return isList ? this.#list(path, inner) : this.#map(path, inner);
    }
    this.#trail();
    const inner = column + (inList ? 2 : isList ? this.#steps.list : this.#steps.map);
    this.#nextLine(inner);
    const data = isList ? this.#list(path, inner) : this.#map(path, inner);
    return data;
  }

  #emptyValue(column: number): Plain {
    this.#trail();
    this.#deeperComment(column);
    return null;
  }

  #deeperComment(column: number): void {
    if (this.#roll(5) > 0) return;
    if (this.#roll(3) === 0) this.lines.push('');
    this.lines.push(' '.repeat(column + 1 + this.#roll(6)) + this.#comment());
  }

  #scalar(column: number): Plain {
    const indent = ' '.repeat(column + 2);
    const [typed, data] = (
      [
        ['12M', '12M'],
        ['25%', '25%'],
        ['a plain text', 'a plain text'],
        ['2026-07-01', '2026-07-01'],
        ['7', 7],
        ['true', true],
        ['"quoted # text"', 'quoted # text'],
        ["'it''s'", "it's"],
        ['null', null],
        ['"two\\n\\\nlines"', 'two\nlines'],
        ['several\nplain\n\nlines', 'several plain\nlines'],
        ["'several\nquoted'", 'several quoted'],
        ...(this.#habits.long ? LONG_SCALARS : []),
      ] as [string, Plain][]
    )[this.#roll(this.#habits.long ? 16 : 12)]!;
    if (this.#roll(8) === 0) {
      this.#trail();
      this.lines.push(indent.slice(0, -1));
    }
    const [head, ...rest] = typed.split('\n');
    this.#write(` ${head}`);
    this.lines.push(...rest.map((line) => (line === '' ? '' : indent + line)));
    this.#trail();
    this.#deeperComment(column);
    return data;
  }

  #blockScalar(column: number): Plain {
    if (this.#habits.long && this.#roll(3) === 0) return this.#signedScalar(column);
    const indent = ' '.repeat(column + 1 + this.#roll(3));
    const [header, data] = (
      [
        ['|-', 'one\n\n # two'],
        ['|', 'one\n\n # two\n'],
        ['>-', 'one\n\n # two'],
      ] as const
    )[this.#roll(3)]!;
    this.#write(` ${header}`);
    this.#trail();
    this.lines.push(`${indent}one`, '', `${indent} # two`);
    return data;
  }

  /** Text after a | or > with a digit, with trailing blank lines, or without any text. */
  #signedScalar(column: number): Plain {
    const kind = this.#roll(5);
    const digit = 1 + this.#roll(3);
    const indent = ' '.repeat(column + (kind < 2 ? digit : 2));
    this.#write([` |${digit}`, ` >${digit}-`, ' |+', ' |', ' >-'][kind]!);
    this.#trail();
    if (kind === 3) this.lines.push(...['', ''].slice(this.#roll(3)));
    if (kind === 3) return '';
    this.lines.push(...(kind < 2 ? [`${indent}  one`, `${indent}two `] : [`${indent}one`, '', `${indent}two`]));
    this.lines.push(...['', ''].slice(this.#roll(3)));
    return this.lines.at(-1)!;
  }

  #flow(path: Path, column: number): Plain {
    const before = this.lines.length - 1;
    const open = this.#roll(3);
    if (open === 0) {
      const [typed, data] = (
        [
          ['{}', {}],
          ['[]', []],
          ['{ }', {}],
          ['[ ]', []],
        ] as [string, Plain][]
      )[this.#roll(4)]!;
      this.#write(` ${typed}`);
      this.#trail();
      return data;
    }
    const isMap = this.#roll(2) === 0;
    const spread = this.#roll(4) === 0;
    const indent = ' '.repeat(column + 2);
    const entries = (
      [
        ['p', '1', 1],
        ['q', '"x, y"', 'x, y'],
        ['r', "{s: 't', u: }", { s: 't', u: null }],
        ['v', '[w, {z: 0}]', ['w', { z: 0 }]],
        ...(this.#habits.long ? LONG_ENTRIES : []),
      ] as [string, string, Plain][]
    ).filter(() => this.#roll(2) === 0);
    this.#write(` ${isMap ? '{' : '['}`);
    if (spread) this.#trail();
    for (const [index, [name, typed]] of entries.entries()) {
      if (spread) this.lines.push(indent);
      else if (index > 0) this.#write(' ');
      this.#write(isMap ? `${name}: ${typed}` : typed);
      if (index < entries.length - 1 || this.#roll(4) === 0) this.#write(',');
      if (spread) this.#trail();
    }
    if (spread) this.lines.push(indent.slice(1));
    this.#write(isMap ? '}' : ']');
    this.#trail();
    for (const [index, [name, , data]] of entries.entries()) {
      this.#record([...path, isMap ? name : index], before, typeof data !== 'object');
      const last = this.places.get(pointer([...path, isMap ? name : index]))!;
      last.scalar = false;
    }
    return isMap
      ? Object.fromEntries(entries.map(([name, , data]) => [name, data]))
      : entries.map(([, , data]) => data);
  }
}
