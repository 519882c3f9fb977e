import type { ApiBody } from '../fields/body.ts';
import { mergeParts } from './merge-parts.ts';
import { textBlocks } from './text-blocks.ts';

/** What a page or blog post says. */
export interface Said {
  readonly title: string;
  readonly body: ApiBody;
}

/** What two people changed at once. */
export type Both = { readonly said: Said } | { readonly clash: 'title' | 'text' };

/**
 * Brings a change of ours and one of somebody else together. Both are kept where they touch different parts: the title
 * and the text, or different blocks of the text.
 */
export function keepBoth(base: Said, ours: Said, theirs: Said): Both {
  const title = either(base.title, ours.title, theirs.title);
  if (title === undefined) return { clash: 'title' };
  const body = bodyOfBoth(base.body, ours.body, theirs.body);
  return body ? { said: { title, body } } : { clash: 'text' };
}

function either(base: string, ours: string, theirs: string): string | undefined {
  if (ours === base || ours === theirs) return theirs;
  return theirs === base ? ours : undefined;
}

function bodyOfBoth(base: ApiBody, ours: ApiBody, theirs: ApiBody): ApiBody | undefined {
  if (theirs.value === base.value) return ours;
  // A text in another representation has no blocks that could be compared.
  if (ours.representation !== theirs.representation) return undefined;
  const [before, own, others] = [base, ours, theirs].map(({ value }) => textBlocks(value));
  const merged = before && own && others && mergeParts(before, own, others);
  return merged && { representation: 'storage', value: merged.join('') };
}
