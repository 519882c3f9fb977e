import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { reachOrStartRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { logsPath } from './log.ts';

const verification = z.discriminatedUnion('intact', [
  z.object({
    intact: z.literal(true),
    blocks: z.int(),
    rows: z.int(),
    unsealed: z.int(),
    removed_up_to: z.int(),
    last_block: z.object({ number: z.int(), digest: z.string() }).nullable(),
  }),
  z.object({ intact: z.literal(false), explanation: z.string() }),
]);

/** A journal of millions of rows takes minutes. */
const patienceMilliseconds = 60 * 60 * 1_000;

/**
 * Says whether the journal is as it was written.
 *
 * @throws Failure `failed_check` with the first fault, when it is not
 */
export async function verifyJournal({ terminal, ...asking }: CommandContext): Promise<void> {
  const router = await reachOrStartRouter(asking);
  try {
    const request = { method: 'GET', path: `${logsPath}/verify`, patienceMilliseconds } as const;
    const result = await askRouter(router, request, verification);
    if (!result.intact) throw new Failure('failed_check', `The journal was changed. ${result.explanation}`);
    writeLines(terminal.output, describe(result));
  } finally {
    await router.release();
  }
}

function describe(result: Extract<z.output<typeof verification>, { intact: true }>): string[] {
  const { blocks, rows, unsealed, removed_up_to: removedUpTo, last_block: last } = result;
  return [
    `The journal is intact: ${count(rows, 'row')} in ${count(blocks, 'block')}, and ${unsealed} not sealed yet.`,
    ...(removedUpTo === 0 ? [] : [`Retention removed the blocks up to ${removedUpTo}.`]),
    // Only somebody who knows it from before can tell that the end of a journal was cut off.
    ...(last === null ? [] : [`The newest block is ${last.number}, its digest ${last.digest}.`]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
