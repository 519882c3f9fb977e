import { expect, it } from 'vitest';
import { openStore, type StoreOptions } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { type RunningRouter, runningRouter } from '../testing/running-router.ts';

async function call({ request, createSession }: RunningRouter, user_id: string): Promise<string> {
  const { session_id } = await createSession({ user_id });
  const path = `/api/v3.1/tool_router/session/${session_id}/execute`;
  const { body } = await request('POST', path, { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } });
  return JSON.stringify(body);
}

/** Errors with all that they say. */
function withErrors(_name: string, value: unknown): unknown {
  return value instanceof Error ? `${value.message} ${value.stack} ${value.cause}` : value;
}

/** Writes the credentials of jane's account into sam's, as they are or changed. */
async function copyCredentials(options: StoreOptions, change: (sealed: string) => string): Promise<void> {
  const { db, close } = await openStore(options);
  const { sealed_values } = await db
    .selectFrom('connected_account')
    .select('sealed_values')
    .where('user_id', '=', 'jane')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('connected_account')
    .set({ sealed_values: change(sealed_values) })
    .where('user_id', '=', 'sam')
    .execute();
  await close();
}

describeOnEachEngine('a row that was changed past the router', ({ readyStoreOptions }) => {
  it('is not used, and neither answer nor log has anything of the secret in it', async () => {
    const options = await readyStoreOptions();
    const lines: string[] = [];
    const write = (values: object, message: string) =>
      void lines.push(JSON.stringify({ ...values, message }, withErrors));
    const logger = { debug: write, info: write, warn: write, error: write };
    const samsNotes = {
      userId: 'sam',
      toolkit: 'notes',
      scheme: 'notes_api_key',
      values: { site: 'http://127.0.0.1:1', key: 'sams-token' },
      allowPrivateAddress: true,
    };
    const router = await runningRouter({ ...options, logger, moreConnections: [samsNotes] });
    expect(await call(router, 'jane')).toContain('"successful":true');
    const changes: readonly ((sealed: string) => string)[] = [
      (sealed) => sealed,
      (sealed) => sealed.slice(0, -4),
      (sealed) => sealed.replace(/dk_\w+/, 'dk_00000000000000000000000000000000'),
    ];
    for (const change of changes) {
      await copyCredentials(options, change);
      const answer = await call(router, 'sam');
      expect(answer).not.toContain('"successful":true');
      expect(answer + lines.join('\n')).not.toMatch(/jane-token|sams-token|v2\.dk_/);
    }
    expect(lines.join('\n')).toMatch(
      /The values of connected_account ca_\w+ (?:cannot be decrypted|names a data key)/,
    );
    expect(await call(router, 'jane')).toContain('"successful":true');
  });
});
