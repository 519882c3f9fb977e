import { expect, it } from 'vitest';
import { openStore, type Store } from '../../store/store.ts';
import { tableNames } from '../../store/transfer/table-list.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { oneOfEach } from '../../testing/one-of-each.ts';
import { apiKey, apiKeyOf, runningRouter } from '../../testing/running-router.ts';
import { userTables } from '../../users/user-tables.ts';

const userId = 'canary-user/5b1e';
const path = `/api/v3.1/users/${encodeURIComponent(userId)}`;

/** All that every table holds, a text for each row. */
async function readRows({ db }: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = new Map<string, readonly string[]>();
  for (const table of tableNames) {
    const found = await db.selectFrom(table).selectAll().execute();
    rows.set(
      table,
      found.map((row) => JSON.stringify(row)),
    );
  }
  return rows;
}

const tablesWith = (rows: ReadonlyMap<string, readonly string[]>, word: string) =>
  [...rows].filter(([, all]) => all.some((row) => row.includes(word))).map(([table]) => table);

describeOnEachEngine('erasing a user', ({ readyStoreOptions }) => {
  it('leaves nothing of them in any table but that their calls were made, which the journal proves', async () => {
    const options = await readyStoreOptions();
    const router = await runningRouter(options);
    const { request } = router;
    const store = await openStore(options);
    const theirs = await oneOfEach(router, { key: apiKey, userId });
    const sams = await oneOfEach(router, { key: apiKey, userId: 'sam' });
    const session = `/api/v3.1/tool_router/session/${theirs.session}`;
    const call = { tool_slug: 'NOTES_ADD_NOTE', arguments: { text: 'canary contents 77a0' } };
    const keyed = { ...apiKeyOf(apiKey), 'idempotency-key': 'canary-key-31' };
    await request('POST', `${session}/execute`, call, keyed);
    await request('PATCH', session, { preload: { tools: ['NOTES_GET_NOTE'] } });
    await request('POST', `${session}/link`, { toolkit: 'notes', alias: 'canary alias' });
    const known = await readRows(store);
    expect(tablesWith(known, userId).toSorted()).toEqual([
      'approval',
      'connect_link',
      'connected_account',
      'idempotency_record',
      'journal_content',
      'journal_intent',
      'rate_limit',
      'session',
      'session_config_history',
    ]);
    const sealed = [...known.values()]
      .flat()
      .filter((row) => row.includes(userId))
      .flatMap((row) => [...row.matchAll(/v2\.[\w.+/=-]{20,}/g)].map(([text]) => text));
    expect(sealed.length).toBeGreaterThan(5);

    const { status, body } = await request('DELETE', path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user_id: userId,
      deleted: { session: 2, session_token: 1, connected_account: 2, connect_link: 1, approval: 1 },
      revoked_tokens: 0,
      not_revoked: [],
      configured_accounts: 0,
      journalled_calls: 3,
      open_calls: 0,
    });

    const left = await readRows(store);
    await store.close();
    expect(tablesWith(left, userId)).toEqual(['journal_intent']);
    for (const word of ['canary-key-31', 'canary alias', ...sealed])
      expect(tablesWith(left, word)).toEqual([]);
    // Ids alone say nothing; but for the calls', they are in no other row.
    for (const id of [theirs.session, theirs.asking, theirs.account, theirs.token])
      expect(tablesWith(left, id).filter((table) => table !== 'journal_intent')).toEqual([]);
    expect((await request('GET', '/api/v3.1/logs/tool_execution/verify')).body).toMatchObject({
      intact: true,
    });
    const log = JSON.stringify((await request('GET', `/api/v3.1/logs/tool_execution/${theirs.log}`)).body);
    expect(log).toContain(theirs.log);
    expect(log).not.toContain('Call Sam');

    const others = ['session', 'connected_account', 'approval', 'journal_content'];
    for (const table of others) expect(tablesWith(left, '"sam"')).toContain(table);
    expect(await request('GET', `/api/v3.1/tool_router/session/${sams.session}`)).toMatchObject({
      status: 200,
    });
    expect((await request('DELETE', path)).body).toMatchObject({
      deleted: { session: 0, journal_content: 0 },
    });
  });

  it('knows every table that says whose its rows are', async () => {
    const options = await readyStoreOptions();
    const store = await openStore(options);
    const tables = await store.db.introspection.getTables();
    await store.close();
    const ofUsers = tables
      .filter(({ columns }) => columns.some(({ name }) => /^(user_id|session_id)$/.test(name)))
      .map(({ name }) => name);
    // Limits say it in their key. The journal's rows are proven, and stay.
    const erased = userTables.map(({ table }) => table).filter((table) => table !== 'rate_limit');
    expect(ofUsers.toSorted()).toEqual([...erased, 'journal_intent'].toSorted());
  });
});

it("says that the operator's own accounts come back at the next start", async () => {
  const { request } = await runningRouter();
  const { body } = await request('DELETE', '/api/v3.1/users/jane');
  expect(body).toMatchObject({ deleted: { connected_account: 1 }, configured_accounts: 1 });
});

it('erases nobody of another project, and nobody for the token of a session', async () => {
  const { request } = await runningRouter();
  const { body } = await request('POST', '/api/v3.1/tool_router/session', { user_id: 'jane' });
  const session = `/api/v3.1/tool_router/session/${Object(body).session_id}`;
  const { token } = Object((await request('POST', `${session}/tokens`, {})).body);
  const refused = await request('DELETE', '/api/v3.1/users/jane', undefined, apiKeyOf(String(token)));
  expect(refused).toMatchObject({ status: 403 });
  expect(await request('GET', session)).toMatchObject({ status: 200 });
});
