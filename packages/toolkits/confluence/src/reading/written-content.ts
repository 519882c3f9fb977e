import type { RunContext } from '@tributary/toolkit';
import type { Content } from '../api/content.ts';
import { contentOutput, describeContent, type SpaceNames } from '../fields/content-output.ts';
import { textOutput } from './whole-content.ts';

/** What tools answer of a page or blog post that they wrote: what it is, and its text as it is stored. */
export const writtenOutput = { ...contentOutput, body: textOutput.body };

/** The fields of {@link writtenOutput}. */
export function describeWritten(content: Content, names: SpaceNames, context: RunContext) {
  const { body } = content;
  const storage = body?.storage && { representation: 'storage' as const, value: body.storage.value };
  return { ...describeContent(content, names, context), body: storage ? { storage } : null };
}
