import type { StorageThreadType } from '@mastra/core/memory';
import { z } from 'zod';

/** What stands for the oldest requests of a thread where a model cannot be told all of it. */
export interface ThreadSummary {
  readonly text: string;
  /** ISO 8601. Stands for all messages up to then. */
  readonly until: string;
}

const key = 'tributary_summary';
const kept = z.looseObject({ [key]: z.object({ text: z.string(), until: z.string() }) });

/** The summary that a thread has, if it has one. */
export function readSummary({ metadata }: StorageThreadType): ThreadSummary | undefined {
  const parsed = kept.safeParse(metadata);
  return parsed.success ? parsed.data[key] : undefined;
}

/** A thread's metadata with the summary in it. */
export function withSummary(
  { metadata }: StorageThreadType,
  summary: ThreadSummary,
): Record<string, unknown> {
  return { ...metadata, [key]: summary };
}
