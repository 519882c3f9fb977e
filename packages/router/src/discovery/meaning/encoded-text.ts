import type { SearchDocument } from '../search-document.ts';
import { splitWords } from '../words.ts';

/** Descriptions say first what a tool does, and then how to use it. */
const longestSummary = 300;

/** A tool in words, as an encoder reads it. */
export function encodedText({ groupName, slug, summary, parameters }: SearchDocument): string {
  const fields = parameters.names.map((name) => splitWords(name).join(' ')).join(', ');
  return `${groupName} ${splitWords(slug).join(' ')}. ${summary.slice(0, longestSummary)} ${fields}`.trim();
}
