import { expect, it, onTestFinished, vi } from 'vitest';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { heartbeat, startInstance } from './instance.ts';

async function start(store: Store) {
  // Only the timer and the clock are set; the database is real.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  let now = 0;
  const clock = () => new Date(1_000_000 + now);
  const instance = await startInstance({ store, clock, elapsed: () => now });
  onTestFinished(() => instance.stop());
  const rows = () => store.db.selectFrom('instance').selectAll().orderBy('started_at').execute();
  return {
    instance,
    rows,
    at(time: number) {
      now = time;
    },
    beat: () => vi.advanceTimersByTime(heartbeat.everyMilliseconds),
  };
}

describeOnEachEngine('an instance', ({ openTestStore }) => {
  it('says each second that it lives, and since when calls of it may be open', async () => {
    const { instance, rows, at, beat } = await start(await openTestStore());
    const call = instance.openCall();
    at(1_000);
    beat();
    await expect.poll(rows).toMatchObject([{ heartbeat_at: 1_001_000, open_since: 1_000_000 }]);
    call.close();
    at(2_000);
    beat();
    await expect.poll(rows).toMatchObject([{ heartbeat_at: 1_002_000, open_since: 1_002_000 }]);
  });

  it('holds its calls back when it was silent so long that others may settle them', async () => {
    const { instance, rows, at, beat } = await start(await openTestStore());
    const call = instance.openCall();
    at(heartbeat.silentMilliseconds - 1_001);
    expect(call.mayAct()).toBe(true);
    at(heartbeat.silentMilliseconds);
    expect(call.mayAct()).toBe(false);
    beat();
    await expect.poll(async () => (await rows()).length).toBe(2);
    await expect.poll(() => instance.id).not.toBe(call.instanceId);
    expect(call.mayAct()).toBe(false);
    expect(instance.openCall().mayAct()).toBe(true);
  });

  it('signs off, unless a call of it was not written to its end', async () => {
    const store = await openTestStore();
    const { instance, rows } = await start(store);
    await instance.stop();
    expect(await rows()).toEqual([]);
    const other = await startInstance({ store });
    other.openCall();
    await other.stop();
    expect(await rows()).toMatchObject([{ id: other.id }]);
  });
});
