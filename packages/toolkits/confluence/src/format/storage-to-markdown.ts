import { writeMarkdown } from './markdown.ts';
import { readBlocks } from './read-blocks.ts';
import { parseStorage } from './storage-tree.ts';

/**
 * Turns storage format into Markdown for reading.
 *
 * Macros without a Markdown form become one-line marks, so this is for reading only: what is written back
 * from it would lose them.
 *
 * @example
 * storageToMarkdown('<h1>Plan</h1><p>Ship on <strong>Friday</strong>.</p>') // # Plan\n\nShip on **Friday**.
 */
export function storageToMarkdown(storage: string): string {
  return writeMarkdown({ type: 'root', children: readBlocks(parseStorage(storage)) });
}
