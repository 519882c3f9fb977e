import { z } from 'zod';
import { reachOrStartRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { log, logsPath, readableLines } from './log.ts';

export interface ListOptions {
  /** 1 to 100. */
  readonly limit: number;
  readonly session?: string;
  readonly user?: string;
  /** Slug. */
  readonly tool?: string;
  readonly outcome?: string;
  readonly since?: Date;
  readonly json?: boolean;
}

const page = z.object({ logs: z.array(log) });

/** The last moment that a date can hold. */
const endOfTime = 8.64e15;

/** Lists the newest tool calls, newest first. */
export async function listJournal(
  { terminal, ...asking }: CommandContext,
  { limit, session, user, tool, outcome, since, json }: ListOptions,
): Promise<void> {
  const router = await reachOrStartRouter(asking);
  try {
    const filters = [
      ...equals('session_id', session),
      ...equals('user_id', user),
      ...equals('tool_slug', tool),
      ...equals('outcome', outcome),
    ];
    const range = since ? { time_range: { from: since.getTime(), to: endOfTime } } : {};
    const { logs } = await askRouter(
      router,
      { method: 'POST', path: logsPath, body: { limit, filters, ...range } },
      page,
    );
    if (json) writeLines(terminal.output, [JSON.stringify(logs)]);
    else if (logs.length > 0) writeLines(terminal.output, readableLines(logs));
    else writeLines(terminal.output, [nothing(filters.length > 0 || since !== undefined)]);
  } finally {
    await router.release();
  }
}

function equals(field: string, value: string | undefined) {
  return value === undefined ? [] : [{ field, operator: '==', value }];
}

function nothing(filtered: boolean): string {
  return filtered ? 'No such tool call is in the journal.' : 'No tool has been called yet.';
}
