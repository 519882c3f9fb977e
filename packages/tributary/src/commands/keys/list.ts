import { z } from 'zod';
import { reachOrStartRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { count } from './count.ts';

const keysAnswer = z.object({
  secret_keys: z.array(
    z.object({ id: z.string(), current: z.boolean(), data_keys: z.int(), values: z.int() }),
  ),
  data_keys: z.array(
    z.object({
      id: z.string(),
      use: z.enum(['values', 'journal']),
      state: z.string(),
      wrapped_by: z.string(),
      created_at: z.string(),
      values: z.int(),
    }),
  ),
});

type Keys = z.output<typeof keysAnswer>;

/** Shows which keys there are, and what each is needed for. */
export async function listKeys(
  { terminal, ...asking }: CommandContext,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const router = await reachOrStartRouter(asking);
  try {
    const keys = await askRouter(router, { method: 'GET', path: '/api/v3.1/vault/keys' }, keysAnswer);
    const lines = json
      ? [JSON.stringify(keys)]
      : [...keys.secret_keys.map(secretKeyLine), ...keys.data_keys.map(dataKeyLine)];
    writeLines(terminal.output, lines);
  } finally {
    await router.release();
  }
}

function secretKeyLine({ id, current, data_keys: wrapped, values }: Keys['secret_keys'][number]): string {
  const direct = values === 0 ? '' : ` and encrypts ${count(values, 'value')} directly`;
  const needs =
    wrapped + values === 0
      ? 'is needed for backups and exports alone'
      : `wraps ${count(wrapped, 'data key')}${direct}`;
  return `secret key ${id}  ${current ? 'current' : 'earlier'}  ${needs}`;
}

function dataKeyLine({ id, use, state, wrapped_by, created_at, values }: Keys['data_keys'][number]): string {
  const what = use === 'journal' ? 'signs the journal' : `encrypts ${count(values, 'value')}`;
  return `data key ${id}  ${state}  ${what}  since ${created_at}  wrapped by ${wrapped_by}`;
}
