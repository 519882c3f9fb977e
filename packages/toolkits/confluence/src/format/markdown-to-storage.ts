import { definitionsOf, parseMarkdown } from './markdown.ts';
import { writeBlocks } from './storage-blocks.ts';
import { refuseDeepQuotes, StorageWriting } from './storage-writing.ts';

/**
 * Turns GitHub-flavoured Markdown into Confluence's storage format.
 *
 * The result is always well-formed: raw HTML is shown as the text it is, unsafe links keep their text only.
 *
 * @throws ToolError `invalid_input` when quotes, lists or emphasis are nested more than a hundred deep
 * @example
 * markdownToStorage('# Plan\n\nShip on **Friday**.') // <h1>Plan</h1><p>Ship on <strong>Friday</strong>.</p>
 */
export function markdownToStorage(markdown: string): string {
  refuseDeepQuotes(markdown);
  const root = parseMarkdown(markdown);
  const writing = new StorageWriting(definitionsOf(root));
  return writeBlocks(root.children, writing) + writeFootnotes(writing);
}

function writeFootnotes(writing: StorageWriting): string {
  let written = '';
  let number = 0;
  for (const footnote of writing.footnotes) {
    number += 1;
    written += `<p><sup>[${number}]</sup></p>${writeBlocks(footnote.children, writing)}`;
  }
  return written === '' ? '' : `<hr />${written}`;
}
