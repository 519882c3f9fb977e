import { setTimeout as delay } from 'node:timers/promises';
import { createLiveness } from '../../instances/liveness.ts';
import type { Store } from '../../store/store.ts';
import { VaultError } from '../vault-error.ts';

/** How long the others have for taking note: much longer than they need, so one that does not has a reason. */
export const usualPatience = 20_000;

const lookEveryMilliseconds = 50;

/**
 * Waits until every living router on the store knows the data keys up to a revision. Only then may one of them seal
 * with a new key: what any of them reads, all the others open.
 *
 * @throws VaultError `router_behind` where one does not take note
 */
export async function waitForRouters(
  { db }: Pick<Store, 'db'>,
  revision: number,
  patience: number = usualPatience,
): Promise<void> {
  const liveness = createLiveness();
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const behind = await db
      .selectFrom('instance')
      .selectAll()
      .where('data_key_revision', '<', revision)
      .execute();
    const [living] = behind.filter((instance) => liveness.deadSince(instance) === undefined);
    if (!living) return;
    if (performance.now() > giveUpAt) throw routerBehind(living);
    await delay(lookEveryMilliseconds);
  }
}

function routerBehind({ place, process_id }: { place: string; process_id: number }): VaultError {
  return new VaultError(
    'router_behind',
    `The router of process ${process_id} on ${place.split(' ')[0]} cannot use the new data key: ` +
      'start it anew with all versions of TRIBUTARY_SECRET_KEY that the others have, then rotate again.',
  );
}
