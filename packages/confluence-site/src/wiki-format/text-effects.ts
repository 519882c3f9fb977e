/** The element of each sign that words are put between. */
const elements = {
  '*': 'strong',
  _: 'em',
  '??': 'cite',
  '-': 'del',
  '+': 'u',
  '^': 'sup',
  '~': 'sub',
} as const;

type Sign = keyof typeof elements;

/** Words between two signs. Offsets of the words; after the words comes the second sign. */
export interface TextEffect {
  readonly element: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Finds effects in one text, first to last. */
export class TextEffects {
  readonly #text: string;
  /** Up to where no second sign stands; asked again and again, a line of first signs would take very long. */
  readonly #withoutEnd = new Map<string, number>();
  /** Where the line ends in which an effect was looked for last. */
  #lineEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The effect whose first sign stands at `position`: by itself around words, or in braces inside a word. */
  at(position: number): TextEffect | undefined {
    const forced = /\{(\*|_|\?\?|-|\+|\^|~)\}/y;
    forced.lastIndex = position;
    const braced = forced.exec(this.#text);
    if (braced) return this.#find(braced[0], position, (at) => at > forced.lastIndex);
    const sign = this.#text.startsWith('??', position) ? '??' : this.#text.charAt(position);
    if (!isSign(sign) || this.#isWordCharacter(position - 1) || !this.#isSolid(position + sign.length)) {
      return undefined;
    }
    return this.#find(sign, position, (at) => {
      const isEmpty = at <= position + sign.length;
      return !isEmpty && this.#isSolid(at - 1) && !this.#isWordCharacter(at + sign.length);
    });
  }

  #find(written: string, position: number, isEnd: (at: number) => boolean): TextEffect | undefined {
    if (position < (this.#withoutEnd.get(written) ?? 0)) return undefined;
    const start = position + written.length;
    const lineEnd = this.#endOfLine(start);
    let at = this.#text.indexOf(written, start);
    while (at >= 0 && at < lineEnd && !isEnd(at)) at = this.#text.indexOf(written, at + 1);
    const sign = written.replace(/^\{(.+)\}$/, '$1');
    if (at >= 0 && at < lineEnd && isSign(sign)) {
      return { element: elements[sign], start, end: at, next: at + written.length };
    }
    this.#withoutEnd.set(written, lineEnd);
    return undefined;
  }

  #endOfLine(position: number): number {
    if (position > this.#lineEnd) {
      const newline = this.#text.indexOf('\n', position);
      this.#lineEnd = newline < 0 ? this.#text.length : newline;
    }
    return this.#lineEnd;
  }

  #isWordCharacter(position: number): boolean {
    return wordCharacter.test(this.#text.charAt(position));
  }

  // A sign beside a space or itself is no effect: `a - b`, `**`.
  #isSolid(position: number): boolean {
    const character = this.#text.charAt(position);
    return character !== '' && !/\s/.test(character) && character !== '\\';
  }
}

function isSign(text: string): text is Sign {
  return Object.hasOwn(elements, text);
}
