import { type Token, tokenize } from './tokens.ts';

/** A request with its words, to be put together anew out of what is written. */
export class Said {
  readonly source: string;
  readonly tokens: readonly Token[];

  constructor(source: string) {
    this.source = source;
    this.tokens = tokenize(source);
  }

  /** The word at a place as phrases have it; nothing for a quoted piece, a number or a mark. */
  word(at: number): string {
    const token = this.tokens[at];
    return token?.kind === 'word' ? token.word : '';
  }

  /** What is written from one token up to another (not included). */
  text(start: number, end: number): string {
    const [first, last] = [this.tokens[start], this.tokens[end - 1]];
    return !first || !last || end <= start ? '' : this.source.slice(first.start, last.end);
  }

  /** What is written from a token on, up to the very end. */
  rest(start: number): string {
    const first = this.tokens[start];
    return first ? this.source.slice(first.start) : '';
  }

  /** The first place from one on whose word is such; -1 where none is. */
  find(from: number, is: (word: string, at: number) => boolean): number {
    return this.tokens.findIndex((token, at) => at >= from && token.kind === 'word' && is(token.word, at));
  }

  /** The first place from one on that holds none of these words. */
  after(from: number, words: ReadonlySet<string>): number {
    let at = from;
    while (words.has(this.word(at))) at += 1;
    return at;
  }
}

/** A name that began a sentence, as it stands inside one: `the page` for `The page`. */
export function inside(words: string): string {
  return words.replace(/^(?:The|A|An|This|That|These|My|Our|Your)\b/, (article) => article.toLowerCase());
}

/** Pieces of a sentence with one space between them; empty ones are left out. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
