import type { Root } from 'mdast';
import { parseStorage } from './storage-tree.ts';
import { allNodes, writeMarkdown } from './syntax/markdown.ts';
import { readBlocks } from './to-markdown/read-blocks.ts';

/**
 * Turns storage format into Markdown for reading; people are named by `names`, by account id, or else by that id.
 *
 * Macros without a Markdown form become one-line marks, so this is for reading only: what is written back
 * from it would lose them.
 *
 * @example
 * storageToMarkdown('<h1>Plan</h1><p>Ship on <strong>Friday</strong>.</p>') // # Plan\n\nShip on **Friday**.
 */
export function storageToMarkdown(storage: string, names: ReadonlyMap<string, string> = new Map()): string {
  const root: Root = { type: 'root', children: readBlocks(parseStorage(storage)) };
  for (const node of allNodes(root)) {
    if (node.type === 'mention') node.value = names.get(node.value) ?? node.value;
  }
  return writeMarkdown(root);
}

/** The account ids of those whom a text in storage format mentions, each once. */
export function peopleIn(storage: string): readonly string[] {
  const found = storage.matchAll(/<ri:user\s[^<>]*ri:account-id="([^"]+)"/g);
  return [...new Set([...found].map(([, accountId = '']) => accountId))];
}
