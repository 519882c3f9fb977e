import { ToolError } from '@tributary/toolkit';
import type { FootnoteDefinition } from 'mdast';
import type { Definitions } from './markdown.ts';

// Far beyond what people nest, far below what overflows the stack here or in Confluence's own parser.
const deepest = 100;
const deepQuotes = new RegExp(`^(?:[ \\t]*>){${deepest + 1}}`, 'm');

function tooDeep(): ToolError {
  return new ToolError({
    code: 'invalid_input',
    message: `The text nests quotes, lists or emphasis more than ${deepest} deep. Send it flatter.`,
  });
}

/**
 * Refuses quotes nested beyond measure before they are parsed, because the parser's time grows with their square.
 * @throws ToolError `invalid_input`
 */
export function refuseDeepQuotes(markdown: string): void {
  if (deepQuotes.test(markdown)) throw tooDeep();
}

/** What is known while one document is written: its definitions, and the numbers given out so far. */
export class StorageWriting {
  readonly definitions: Definitions;
  #depth = 0;
  #withoutTaskLists = 0;
  #tasks = 0;
  readonly #footnotes: FootnoteDefinition[] = [];

  constructor(definitions: Definitions) {
    this.definitions = definitions;
  }

  /** Confluence refuses a task list inside list items and quotes. */
  get allowsTaskLists(): boolean {
    return this.#withoutTaskLists === 0;
  }

  /** Ids of tasks are unique in a document, counted from 1. */
  nextTaskId(): number {
    this.#tasks += 1;
    return this.#tasks;
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
}
