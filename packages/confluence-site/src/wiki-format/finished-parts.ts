/** How a part stands among others: in a line, or as a block of its own. */
export type PartKind = 'block' | 'inline';

// Noncharacters of Unicode: no text that is exchanged has them, so those of a body can be taken out.
const starts = { block: '\uFDD0', inline: '\uFDD1' } as const;
const end = '\uFDD2';
const reserved = /[\uFDD0-\uFDD2]/g;
const partSource = '[\\uFDD0\\uFDD1](\\d+)\\uFDD2';

/** The text without the characters by which parts are told. */
export function withoutReserved(text: string): string {
  return text.replace(reserved, '');
}

/**
 * Storage format that is finished while the wiki text around it is not. In the text stands a sign for each part, so that
 * no rule of wiki markup reads what is in it.
 */
export class FinishedParts {
  readonly #parts: string[] = [];

  /** Keeps a part and answers its sign. */
  keep(kind: PartKind, storage: string): string {
    this.#parts.push(storage);
    return `${starts[kind]}${this.#parts.length - 1}${end}`;
  }

  /** The part whose sign stands at `position`, and where the sign ends. */
  at(text: string, position: number): { readonly storage: string; readonly end: number } | undefined {
    const sign = new RegExp(partSource, 'y');
    sign.lastIndex = position;
    const number = sign.exec(text)?.[1];
    if (number === undefined) return undefined;
    return { storage: this.#parts[Number(number)] ?? '', end: sign.lastIndex };
  }
}

/** Wiki text with signs in the places of what is finished. */
export interface TextWithParts {
  readonly text: string;
  readonly parts: FinishedParts;
}

/** A text in pieces: blocks on their own, and the text around them. */
export function splitAtBlocks(line: string): string[] {
  return line.split(/(\uFDD0\d+\uFDD2)/).filter((piece) => piece.trim() !== '');
}

/** Whether a piece of {@link splitAtBlocks} is a block. */
export function isBlock(piece: string): boolean {
  return piece.startsWith(starts.block);
}
