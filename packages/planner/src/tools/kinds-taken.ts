import type { ToolAnnotations } from '@tributary/toolkit';
import { isThing } from '../language/synonyms.ts';

/**
 * The kinds of things that a field takes beside the one that it names, as the tool's phrases tell: `label the attachment
 * {id}` of a tool for pages.
 */
export function kindsTaken({ phrases, fields }: ToolAnnotations, field: string): readonly string[] {
  const before = new RegExp(`(?<=\\s)(blog post|\\p{L}+) \\{${field}\\}`, 'u');
  const kinds = phrases.flatMap((phrase) => before.exec(phrase)?.[1]?.replace(' ', '').toLowerCase() ?? []);
  return [...new Set(kinds)].filter((kind) => isThing(kind) && kind !== fields[field]?.names);
}
