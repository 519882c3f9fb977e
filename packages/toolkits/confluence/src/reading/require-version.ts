import { ToolError } from '@tributary/toolkit';
import type { Content } from '../api/content.ts';

/** @throws ToolError `not_found` for a version that a page or blog post, read in its newest one, does not have yet */
export function requireVersion({ title, version }: Content, number: number): void {
  const newest = version?.number ?? 1;
  if (number <= newest) return;
  throw new ToolError({
    code: 'not_found',
    message: `“${title}” has no version ${number}; its newest is ${newest}. Send a number up to ${newest}.`,
  });
}
