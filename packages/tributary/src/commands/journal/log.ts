import { z } from 'zod';
import { alignColumns } from '../columns.ts';

/** Where the router has its journal. */
export const logsPath = '/api/v3.1/logs/tool_execution';

/** A call in the journal, as far as it is shown. */
export const log = z.looseObject({
  id: z.string(),
  timestamp: z.string(),
  message: z.string(),
  metadata: z.looseObject({
    tool_slug: z.string(),
    outcome: z.string(),
    user_id: z.string().optional(),
    session_id: z.string().optional(),
    error_code: z.string().optional(),
    dry_run: z.boolean().optional(),
    undoes: z.string().optional(),
  }),
  metrics: z.looseObject({ latency_milliseconds: z.number().optional() }),
});

export type Log = z.output<typeof log>;

/** The calls as lines of columns that stand below each other. */
export function readableLines(logs: readonly Log[]): string[] {
  const rows = logs.map(({ id, timestamp, metadata, metrics }) => [
    timestamp,
    metadata.outcome,
    whatOf(metadata),
    metrics.latency_milliseconds === undefined ? '' : `${metrics.latency_milliseconds} ms`,
    `for ${metadata.user_id ?? 'nobody'}`,
    metadata.session_id === undefined ? '' : `in ${metadata.session_id}`,
    id,
  ]);
  return alignColumns(rows);
}

/** The tool, and what makes the call another thing than it seems: a dry run changed nothing. */
function whatOf({ tool_slug: tool, error_code: code, dry_run: isDryRun, undoes }: Log['metadata']): string {
  const about = [
    ...(isDryRun ? ['dry run'] : []),
    ...(undoes === undefined ? [] : ['undo']),
    ...(code === undefined ? [] : [code]),
  ];
  return about.length === 0 ? tool : `${tool} (${about.join(', ')})`;
}
