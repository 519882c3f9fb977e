import { z } from 'zod';
import { reachOrStartRouter } from '../router-access.ts';
import { askRouter } from '../router-client.ts';
import { writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';

export interface JournalOptions {
  /** 1 to 100. */
  readonly limit: number;
  readonly session?: string;
  /** Slug. */
  readonly tool?: string;
  readonly json?: boolean;
}

const log = z.looseObject({
  timestamp: z.string(),
  status: z.string(),
  metadata: z.looseObject({
    tool_slug: z.string(),
    user_id: z.string().optional(),
    session_id: z.string().optional(),
    error_code: z.string().optional(),
  }),
  metrics: z.looseObject({ latency_milliseconds: z.number().optional() }),
});

type Log = z.output<typeof log>;

const page = z.object({ logs: z.array(log) });

/** Lists the newest tool calls, newest first. */
export async function listJournal(
  { configuration, terminal }: CommandContext,
  { limit, session, tool, json }: JournalOptions,
): Promise<void> {
  const router = await reachOrStartRouter(configuration);
  try {
    const { logs } = await askRouter(
      router,
      {
        method: 'POST',
        path: '/api/v3.1/logs/tool_execution',
        body: { limit, filters: [...equals('session_id', session), ...equals('tool_slug', tool)] },
      },
      page,
    );
    writeLines(terminal.output, json ? [JSON.stringify(logs)] : readableLines(logs));
  } finally {
    await router.release();
  }
}

function equals(field: string, value: string | undefined) {
  return value === undefined ? [] : [{ field, operator: '==', value }];
}

function readableLines(logs: readonly Log[]): string[] {
  if (logs.length === 0) return ['No tool has been called yet.'];
  return logs.map(({ timestamp, status, metadata, metrics }) =>
    [
      timestamp,
      status.padEnd('success'.length),
      metadata.tool_slug,
      ...(metadata.error_code === undefined ? [] : [`(${metadata.error_code})`]),
      ...(metrics.latency_milliseconds === undefined ? [] : [`${metrics.latency_milliseconds} ms`]),
      `for ${metadata.user_id ?? 'nobody'}`,
      ...(metadata.session_id === undefined ? [] : [`in ${metadata.session_id}`]),
    ].join('  '),
  );
}
