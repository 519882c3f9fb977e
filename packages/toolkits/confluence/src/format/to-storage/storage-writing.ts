import { ToolError } from '@tributary/toolkit';
import type { FootnoteDefinition } from 'mdast';
import type { Definitions } from '../syntax/markdown.ts';

// Far beyond what people nest, far below what overflows the stack here or in Confluence's own parser.
const deepest = 100;

/** The refusal of a text that is nested beyond that. */
export function tooDeep(): ToolError {
  return new ToolError({
    code: 'invalid_input',
    message: `The text nests quotes, lists or emphasis more than ${deepest} deep. Send it flatter.`,
  });
}

/** What the text alone does not tell. */
export interface Surroundings {
  /** Account ids of those who are mentioned, by the words that name them. */
  readonly people?: ReadonlyMap<string, string>;
  /** The number of the first task; 1 where there are no other tasks on the page. */
  readonly firstTask?: number;
}

/** What is known while one document is written: its definitions, and the numbers given out so far. */
export class StorageWriting {
  readonly #people: ReadonlyMap<string, string>;
  readonly #mentioned = new Set<string>();
  readonly #footnotes: FootnoteDefinition[] = [];
  #definitions: Definitions;
  #nextTask: number;
  #depth = 0;
  #withoutTaskLists = 0;
  #withoutLinks = 0;

  constructor(definitions: Definitions, { people = new Map(), firstTask = 1 }: Surroundings = {}) {
    this.#definitions = definitions;
    this.#people = people;
    this.#nextTask = firstTask;
  }

  get definitions(): Definitions {
    return this.#definitions;
  }

  /** Confluence refuses a task list inside list items and quotes. */
  get allowsTaskLists(): boolean {
    return this.#withoutTaskLists === 0;
  }

  /** A link inside a link is none. */
  get allowsLinks(): boolean {
    return this.#withoutLinks === 0;
  }

  /** The words for people that the document mentioned so far. */
  get mentioned(): readonly string[] {
    return [...this.#mentioned];
  }

  /** The account id of who is mentioned, where it is known. */
  accountId(words: string): string | undefined {
    this.#mentioned.add(words);
    return this.#people.get(words);
  }

  /** Ids of tasks are unique on a page. */
  nextTaskId(): number {
    this.#nextTask += 1;
    return this.#nextTask - 1;
  }

  /** The number of a footnote, by the order in which the text refers to them. */
  footnoteNumber(definition: FootnoteDefinition): number {
    if (!this.#footnotes.includes(definition)) this.#footnotes.push(definition);
    return this.#footnotes.indexOf(definition) + 1;
  }

  /** The footnotes that were referred to. Grows while it is read, as footnotes may refer to others. */
  get footnotes(): readonly FootnoteDefinition[] {
    return this.#footnotes;
  }

  /**
   * Writes something one level deeper.
   * @throws ToolError `invalid_input` beyond a hundred levels
   */
  nested(write: () => string): string {
    if (this.#depth === deepest) throw tooDeep();
    this.#depth += 1;
    try {
      return write();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Writes something in which tasks become ordinary list items with a box in front. */
  withoutTaskLists(write: () => string): string {
    this.#withoutTaskLists += 1;
    try {
      return write();
    } finally {
      this.#withoutTaskLists -= 1;
    }
  }

  /** Writes something in which links and mentions become their words. */
  withoutLinks(write: () => string): string {
    this.#withoutLinks += 1;
    try {
      return write();
    } finally {
      this.#withoutLinks -= 1;
    }
  }

  /** Writes a document that stands within this one. */
  withDefinitions(definitions: Definitions, write: () => string): string {
    const outer = this.#definitions;
    this.#definitions = definitions;
    try {
      return write();
    } finally {
      this.#definitions = outer;
    }
  }
}
