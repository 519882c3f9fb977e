import { type Logger, silentLogger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import type { KeyRing } from './key-ring.ts';

/** Keeps the keys of this router those of the store, and tells the others which it knows. */
export interface KeyWatch {
  /** Reads what is new and says so, at once. */
  takeNote(): Promise<void>;
  /** Waits for the look under way. */
  stop(): Promise<void>;
}

const lookEveryMilliseconds = 1_000;

/**
 * Begins to look each second for data keys that other routers made.
 *
 * @param instance this router among those that share the store; registered before, so that whoever makes a key from
 * now on waits until it knows it
 */
export async function watchKeys({
  store: { db },
  keyRing,
  instance,
  logger = silentLogger,
}: {
  readonly store: Pick<Store, 'db'>;
  readonly keyRing: KeyRing;
  readonly instance: { readonly id: string };
  readonly logger?: Logger;
}): Promise<KeyWatch> {
  let said = '';

  async function takeNote(): Promise<void> {
    await keyRing.refresh();
    const revision = keyRing.revision();
    const saying = `${instance.id} ${revision}`;
    if (saying === said) return;
    await db
      .updateTable('instance')
      .set({ data_key_revision: revision })
      .where('id', '=', instance.id)
      .execute();
    said = saying;
  }

  await takeNote();
  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= takeNote()
      .catch((error) => logger.warn({ err: error }, 'The data keys could not be read'))
      .finally(() => {
        looking = undefined;
      });
  }, lookEveryMilliseconds);
  timer.unref();
  return {
    takeNote,
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
