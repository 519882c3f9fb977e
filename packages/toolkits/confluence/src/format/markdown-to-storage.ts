import { definitionsOf, parseMarkdown } from './syntax/markdown.ts';
import { refuseTangled } from './to-storage/refuse-tangled.ts';
import { StorageWriting, type Surroundings } from './to-storage/storage-writing.ts';
import { writeBlocks } from './to-storage/write-blocks.ts';

/**
 * Turns GitHub-flavoured Markdown into Confluence's storage format; links by title, mentions, emoji, panels and what
 * is folded away have the forms of `syntax/`.
 *
 * The result is always well-formed: other raw HTML is shown as the text it is, unsafe links keep their text only, and
 * so do mentions of people that are not among `surroundings.people`.
 *
 * @throws ToolError `invalid_input` when quotes, lists or emphasis are nested more than a hundred deep, or one
 * paragraph has more than five thousand marks
 * @example
 * markdownToStorage('# Plan\n\nShip on **Friday**.') // <h1>Plan</h1><p>Ship on <strong>Friday</strong>.</p>
 */
export function markdownToStorage(markdown: string, surroundings: Surroundings = {}): string {
  return write(markdown, surroundings).storage;
}

/** The words for people that a text mentions, each once: `@[Jane Doe]` gives `Jane Doe`. */
export function mentionsIn(markdown: string): readonly string[] {
  return markdown.includes('@[') ? write(markdown, {}).mentioned : [];
}

function write(markdown: string, surroundings: Surroundings) {
  refuseTangled(markdown);
  const root = parseMarkdown(markdown);
  const writing = new StorageWriting(definitionsOf(root), surroundings);
  const storage = writeBlocks(root.children, writing) + writeFootnotes(writing);
  return { storage, mentioned: writing.mentioned };
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
