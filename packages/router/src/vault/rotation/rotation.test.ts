import { expect, it } from 'vitest';
import { z } from 'zod';
import { createProjects } from '../../projects/projects.ts';
import type { RouterSettings } from '../../router.ts';
import { openStore, type Store, type StoreOptions } from '../../store/store.ts';
import { exportStore } from '../../store/transfer/export-store.ts';
import { importStore } from '../../store/transfer/import-store.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { migratedDatabaseUrl } from '../../testing/postgres/fresh-database.ts';
import { type RunningRouter, runningRouter } from '../../testing/running-router.ts';
import { temporaryFolder } from '../../testing/temporary-store.ts';
import { openVault } from '../open-vault.ts';
import { rotateDataKeys } from './rotate-data-keys.ts';

const earlier = 'a secret key of thirty-two bytes';
const newest = 'the new secret key of these tests';
const rotations = '/api/v3.1/vault/rotations';

const keysBody = z.object({
  secret_keys: z.array(z.object({ current: z.boolean(), data_keys: z.number(), values: z.number() })),
  data_keys: z.array(z.object({ id: z.string(), use: z.string(), state: z.string(), values: z.number() })),
});
const stepBody = z.object({ done: z.boolean(), sealed_anew: z.number(), unopened: z.literal(0) });
const callBody = z.object({ successful: z.literal(true), log_id: z.string() });

/** Asks for a rotation until it is done; gives how many values were sealed anew. */
async function rotate({ request }: RunningRouter, what: 'secret_key' | 'data_key'): Promise<number> {
  for (let total = 0; ; ) {
    const { status, body } = await request('POST', rotations, { what });
    expect([status, body]).toMatchObject([200, { unopened: 0 }]);
    const step = stepBody.parse(body);
    total += step.sealed_anew;
    if (step.done) return total;
  }
}

/** Makes calls one after the other until it is told to stop; gives the ids of all of them, which all have to succeed. */
function keepCalling(router: RunningRouter, sessionId: string) {
  let isOver = false;
  const calls = (async () => {
    const ids: string[] = [];
    for (let number = 0; !isOver; number++) {
      const call =
        number % 2 === 0
          ? { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } }
          : { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: `note ${number}` } };
      const { body } = await router.request(
        'POST',
        `/api/v3.1/tool_router/session/${sessionId}/execute`,
        call,
      );
      expect(body).toMatchObject({ successful: true });
      ids.push(callBody.parse(body).log_id);
    }
    return ids;
  })();
  return async () => {
    isOver = true;
    return await calls;
  };
}

/** Says that the journal is intact, and reads back what the calls sent and were answered. */
async function expectReadable({ request }: RunningRouter, ids: readonly string[]): Promise<void> {
  expect((await request('GET', '/api/v3.1/logs/tool_execution/verify')).body).toMatchObject({ intact: true });
  for (const id of ids) {
    const { status, body } = await request('GET', `/api/v3.1/logs/tool_execution/${id}`);
    expect([status, body]).toMatchObject([200, { data: { arguments: expect.anything() } }]);
  }
}

async function copyTo(from: StoreOptions, to: StoreOptions): Promise<void> {
  const [source, target] = [await openStore(from), await openStore(to)];
  const lines: string[] = [];
  await exportStore(source, async (line) => void lines.push(line));
  await importStore(target, each(lines));
  await Promise.all([source.close(), target.close()]);
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

function secondRouter(first: RunningRouter, options: StoreOptions, settings: Partial<RouterSettings> = {}) {
  const values = { site: first.service.url, key: 'jane-token' };
  const notes = {
    toolkit: 'notes',
    scheme: 'notes_api_key',
    userId: 'jane',
    values,
    allowPrivateAddress: true,
  };
  return runningRouter({ ...options, connections: [notes], ...settings });
}

/** A store with one project and its keys, without a router. */
async function withKeys(store: Store) {
  const { id: projectId } = await createProjects({ store }).ensureDefault('key');
  const opened = await openVault({ store, secretKey: earlier });
  await opened.ensureKeys(projectId);
  const parts = { ...opened, store, clock: () => new Date(), takeNote: opened.keyRing.refresh };
  return { ...parts, projectId, place: { table: 'approval', rowId: 'apr_1', field: 'reason', projectId } };
}

describeOnEachEngine('rotation', ({ readyStoreOptions, openTestStore }) => {
  it('fails no call on any router meanwhile, and all that was written opens and proves true afterwards, on the other engine too', async () => {
    const options = await readyStoreOptions();
    const makeSecretKey = () => [newest, earlier];
    const first = await runningRouter({ ...options, makeSecretKey });
    const second = await secondRouter(first, options);
    const { session_id } = await first.createSession();
    const stops = [first, second, first, second].map((router) => keepCalling(router, session_id));
    await rotate(first, 'data_key');
    expect((await first.request('POST', rotations, { what: 'secret_key' })).body).toMatchObject({
      done: true,
      rewrapped: 3,
    });
    // The other router has not heard of the new secret key, and goes on with the data keys that it has.
    expect((await second.request('POST', rotations, { what: 'secret_key' })).status).toBe(400);
    await rotate(first, 'secret_key');
    const ids = (await Promise.all(stops.map((stop) => stop()))).flat();
    expect(ids.length).toBeGreaterThan(4);
    await expectReadable(second, ids);
    await second.close();
    await rotate(first, 'data_key');
    const keys = keysBody.parse((await first.request('GET', '/api/v3.1/vault/keys')).body);
    const states = keys.data_keys.map(({ use, state, values }) => `${use} ${state} ${values > 0}`);
    expect(states.toSorted()).toEqual([
      'journal current false',
      'values current true',
      'values retired false',
      'values retired false',
    ]);
    expect(keys.secret_keys.map(({ data_keys, values }) => [data_keys, values])).toEqual([
      [4, 0],
      [0, 0],
    ]);
    await first.close();

    await expect(secondRouter(first, options, { secretKey: earlier })).rejects.toMatchObject({
      code: 'wrong_key',
    });
    const elsewhere =
      'databaseUrl' in options
        ? { dataFolder: await temporaryFolder() }
        : { databaseUrl: await migratedDatabaseUrl() };
    await copyTo(options, elsewhere);
    const moved = await secondRouter(first, elsewhere, { secretKey: newest });
    await expectReadable(moved, ids.slice(0, 3));
    await moved.request('DELETE', '/api/v3.1/logs/tool_execution/contents?user_id=jane');
    expect(await rotate(moved, 'data_key')).toBeGreaterThan(0);
    await expectReadable(moved, []);
  });

  it('goes on where an earlier one was left, on whichever router', async () => {
    const { vault, projectId, place, store, ...parts } = await withKeys(await openTestStore());
    const sealed = vault.seal('text', place);
    const left = await rotateDataKeys({ ...parts, vault, store }, projectId, 0);
    expect(left).toMatchObject({ resumed: false, done: true, values: 0 });
    await store.db.updateTable('data_key').set({ retired_at: null }).execute();
    const other = await withKeys(store);
    const end = await rotateDataKeys(other, projectId, Number.POSITIVE_INFINITY);
    expect(end).toMatchObject({ resumed: true, dataKeyId: left.dataKeyId, retired: left.retired });
    expect(other.vault.open(sealed, place)).toBe('text');
    expect(other.vault.seal('text', place)).toContain(left.dataKeyId);
  });

  it('does not use a new key before every living router knows it, and names the one that does not', async () => {
    const { projectId, vault, keyRing, place, store, ...parts } = await withKeys(await openTestStore());
    const before = keyRing.current(projectId)?.id;
    const times = { started_at: 0, heartbeat_at: 0, open_since: 0, data_key_revision: 0 };
    const silent = { ...times, id: 'in_1', place: 'elsewhere here', process_id: 7 };
    await store.db.insertInto('instance').values(silent).execute();
    const asked = { ...parts, store, vault, keyRing, patience: 100 };
    await expect(rotateDataKeys(asked, projectId, Number.POSITIVE_INFINITY)).rejects.toMatchObject({
      code: 'router_behind',
      message: expect.stringContaining('process 7 on elsewhere'),
    });
    expect(vault.seal('text', place)).toContain(before);
    await store.db.deleteFrom('instance').execute();
    const end = await rotateDataKeys(asked, projectId, Number.POSITIVE_INFINITY);
    expect(end).toMatchObject({ resumed: true, done: true, retired: [before] });
    expect(vault.seal('text', place)).toContain(end.dataKeyId);
  });

  it('leaves a value alone that somebody writes meanwhile, and one that no key opens', async () => {
    const { projectId, vault, store, place, ...parts } = await withKeys(await openTestStore());
    const approval = {
      project_id: projectId,
      user_id: 'jane',
      session_id: 'trs_1',
      tool: 'NOTES_ADD_NOTE',
      request_digest: '',
      sealed_request: null,
      scope: 'call',
      decision: null,
      decided_by: null,
      decided_at: null,
      used_by: null,
      created_at: 0,
      expires_at: 0,
    };
    const moved = vault.seal('of another row', { ...place, rowId: 'apr_0' });
    const rows = [
      { ...approval, id: 'apr_1', sealed_reason: vault.seal('first', place) },
      { ...approval, id: 'apr_2', sealed_reason: moved },
    ];
    await store.db.insertInto('approval').values(rows).execute();
    const written = vault.seal('second', place);
    const meanwhile = {
      ...store,
      async writeTogether<Result>(work: Parameters<typeof store.writeTogether<Result>>[0]) {
        await store.db
          .updateTable('approval')
          .set({ sealed_reason: written })
          .where('id', '=', 'apr_1')
          .execute();
        return await store.writeTogether(work);
      },
    };
    const end = await rotateDataKeys(
      { ...parts, vault, store: meanwhile },
      projectId,
      Number.POSITIVE_INFINITY,
    );
    expect(end).toMatchObject({ values: 0, unopened: 1, done: true });
    const kept = await store.db.selectFrom('approval').select('sealed_reason').orderBy('id').execute();
    expect(kept).toEqual([{ sealed_reason: written }, { sealed_reason: moved }]);
  });
});
