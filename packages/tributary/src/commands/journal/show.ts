import { z } from 'zod';
import { reachOrStartRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { log, logsPath } from './log.ts';

const details = log.extend({
  data: z.looseObject({ arguments: z.unknown().optional(), answer: z.unknown().optional() }),
});

/** Shows one call with what was sent and answered. */
export async function showLog(
  { terminal, ...asking }: CommandContext,
  id: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const router = await reachOrStartRouter(asking);
  try {
    const path = `${logsPath}/${encodeURIComponent(id)}`;
    const found = await askRouter(router, { method: 'GET', path }, details);
    writeLines(terminal.output, json ? [JSON.stringify(found)] : readable(found));
  } finally {
    await router.release();
  }
}

function readable({ timestamp, message, metadata, metrics, data }: z.output<typeof details>): string[] {
  const facts = Object.entries({ ...metadata, ...metrics }).map(
    ([name, value]) => `  ${name.replaceAll('_', ' ')}: ${String(value)}`,
  );
  return [
    `${timestamp}  ${message}`,
    ...facts,
    `sent: ${content(data.arguments)}`,
    `answered: ${content(data.answer)}`,
  ];
}

function content(value: unknown): string {
  return value === undefined ? 'not kept (erased, or it never came)' : JSON.stringify(value, null, 2);
}
