import { expect, it, onTestFinished } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { systemClock } from '../clock.ts';
import { createConnections } from '../connections/connections.ts';
import { createEgress } from '../egress/egress.ts';
import { processPlace } from '../instances/process-place.ts';
import { createJournal } from '../journal/journal.ts';
import { silentLogger } from '../logger.ts';
import { createIdempotencyRecords } from '../once/idempotency-records.ts';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { idleRefresher } from '../testing/idle-refresher.ts';
import { startLossyNotes } from '../testing/lossy-notes.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { testVault } from '../testing/test-vault.ts';
import { startSettling } from './start-settling.ts';
import type { SettleTiming } from './timing.ts';

const key = { tool: 'NOTES_ADD_NOTE', key: 'key-1' };

/** A store with one call of a router that is dead: its process number is higher than any system gives out. */
async function leftBehind(store: Store) {
  const service = await startLossyNotes();
  const vault = testVault();
  const catalogue = createCatalogue([notes]);
  const connections = createConnections({ store, vault, catalogue, refresher: idleRefresher });
  const projectId = (await createProjects({ store }).ensureDefault('key')).id;
  const values = { site: service.origin, key: 'jane-token' };
  const connection = { toolkit: 'notes', scheme: 'notes_api_key', values, allowPrivateAddress: true };
  await connections.ensureConfigured(projectId, [{ ...connection, userId: 'jane' }]);
  const journal = createJournal({ store, vault });
  const records = createIdempotencyRecords({ store, vault });
  const owner = { projectId, userId: 'jane' };

  async function register(id: string, process: Partial<ReturnType<typeof processPlace>>): Promise<void> {
    const row = {
      id,
      ...processPlace(),
      ...process,
      started_at: 0,
      heartbeat_at: 0,
      data_key_revision: 0,
      open_since: 0,
    };
    await store.db.insertInto('instance').values(row).execute();
  }

  return {
    service,
    journal,
    find: (id: string) => journal.find(projectId, id),
    record: () => records.find(owner, key),
    instances: () => store.db.selectFrom('instance').select('id').execute(),
    /** Writes a call down as a router does before it is killed. */
    async begin(tool: string, { instanceId = 'in_dead', text = 'Call Ada', isPlanned = true } = {}) {
      await register(instanceId, instanceId === 'in_dead' ? { process_id: 2 ** 30 } : {});
      const intent = {
        ...owner,
        instanceId,
        tool,
        client: 'test',
        requestId: 'req_1',
        traceId: 'a'.repeat(32),
        policyDecision: 'allow',
        policyRule: 'unrestricted',
        arguments: { text },
      } as const;
      const id = await journal.recordIntent(intent, async (trx, logId) => {
        await records.claim(trx, owner, key, { logId, requestDigest: 'digest' });
      });
      if (isPlanned) await journal.recordPlan(owner, id, { input: { text }, before: {} });
      return id;
    },
    async erase() {
      await store.db.deleteFrom('journal_content').execute();
    },
    /** Starts what a new router does beside serving. */
    async start(timing: Partial<SettleTiming> = { grace: 0 }) {
      const egress = createEgress();
      const parts = { store, vault, journal, catalogue, connections, egress, logger: silentLogger };
      const settling = await startSettling({ ...parts, clock: systemClock, timing });
      onTestFinished(async () => {
        await settling.stop();
        await egress.close();
      });
      return settling;
    },
  };
}

describeOnEachEngine('a call that a killed router left', ({ openTestStore }) => {
  it('was done when a look finds it: it has the answer that it would have had, for its key too', async () => {
    const { service, begin, start, find, record, instances } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_ADD_NOTE');
    service.notes.push({ id: '5', text: 'Call Ada' });
    const { instance } = await start();
    await expect.poll(() => find(id)).toMatchObject({ outcome: 'ok', answer: { id: '5', tagged: false } });
    expect(await record()).toMatchObject({ logId: id, answer: { successful: true, data: { id: '5' } } });
    await expect.poll(instances, { timeout: 5_000 }).toEqual([{ id: instance.id }]);
  });

  it('was not done when nothing is found after the grace, and its key is free', async () => {
    const { begin, start, find, record } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_ADD_NOTE');
    await start({ grace: 300 });
    await expect
      .poll(() => find(id), { timeout: 5_000 })
      .toMatchObject({ outcome: 'error', errorCode: 'cancelled' });
    expect(await record()).toBeUndefined();
  });

  it('is found when it arrives late, within the grace', async () => {
    const { service, begin, start, find } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_ADD_NOTE');
    const { settler } = await start({ grace: 60_000 });
    const projectId = (await find(id))?.projectId ?? '';
    await expect.poll(() => settler.settle(projectId, id)).toBe('too_early');
    service.notes.push({ id: '5', text: 'Call Ada' });
    await expect.poll(() => settler.settle(projectId, id), { timeout: 5_000 }).toBe('settled');
    expect(await find(id)).toMatchObject({ outcome: 'ok' });
  });

  it.each([
    ['a write that had not come as far as sending', 'NOTES_ADD_NOTE', false],
    ['a read', 'NOTES_GET_NOTE', false],
  ])('was not done if it is %s, whatever the grace', async (_what, tool, isPlanned) => {
    const { begin, start, find } = await leftBehind(await openTestStore());
    const id = await begin(tool, { isPlanned });
    await start({ grace: 60_000 });
    await expect.poll(() => find(id)).toMatchObject({ outcome: 'error', errorCode: 'cancelled' });
  });

  it('stays unknown where the tool cannot tell, and says where to look', async () => {
    const { begin, start, find, record } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_DELETE_NOTE');
    await start();
    await expect
      .poll(() => find(id))
      .toMatchObject({
        outcome: 'unknown',
        errorCode: 'outcome_unknown',
        answer: { error: { message: expect.stringContaining('Look in Notes whether it was done') } },
      });
    expect(await record()).toMatchObject({ answer: { error: { code: 'outcome_unknown' } } });
  });

  it('stays unknown when its contents were erased', async () => {
    const { begin, erase, start, find } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_ADD_NOTE');
    await erase();
    await start();
    await expect.poll(() => find(id)).toMatchObject({ outcome: 'unknown' });
  });

  it('is left alone while its router lives', async () => {
    const { begin, start, find } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_ADD_NOTE', { instanceId: 'in_living' });
    const { settler } = await start();
    expect(await settler.settle((await find(id))?.projectId ?? '', id)).toBe('running');
    expect(await find(id)).toMatchObject({ outcome: 'pending' });
  });

  it('is settled once by routers that start together', async () => {
    const { service, begin, start, find } = await leftBehind(await openTestStore());
    const id = await begin('NOTES_ADD_NOTE');
    service.notes.push({ id: '5', text: 'Call Ada' });
    await Promise.all([start(), start()]);
    await expect.poll(() => find(id)).toMatchObject({ outcome: 'ok' });
  });
});
