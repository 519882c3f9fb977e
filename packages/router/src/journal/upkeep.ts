import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, silentLogger } from '../logger.ts';
import type { Retention } from './erase/retention-run.ts';
import type { Sealer } from './seal/sealer.ts';

/** What is done to the journal in the background. */
export interface JournalUpkeep {
  /** Seals what is left, lets other routers take over, and ends. */
  stop(): Promise<void>;
}

interface UpkeepParts {
  readonly sealer: Sealer;
  /** Lets another router take over at once, not only when the lease has run out. */
  readonly release: () => Promise<void>;
  /** Absent where everything is kept. */
  readonly retention?: Retention;
  readonly logger?: Logger;
  /** Between two rounds. */
  readonly pauseMilliseconds?: number;
}

const second = 1_000;

/** Rounds between two looks for what is too old, when the last one found no more. */
const roundsBetweenLooks = 60;

/** Begins to seal about once a second, and to take away what is too old. A failure is logged, and the next round tries again. */
export function startUpkeep({
  sealer,
  release,
  retention,
  logger = silentLogger,
  pauseMilliseconds = second,
}: UpkeepParts): JournalUpkeep {
  const ended = new AbortController();

  async function attempt(what: string, work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await work();
    } catch (error) {
      logger.warn({ err: error }, `${what} failed, and is tried again`);
      return undefined;
    }
  }

  const rounds = (async () => {
    for (let untilLook = 0; !ended.signal.aborted; untilLook--) {
      await attempt('Sealing the journal', () => sealer.sealAll());
      if (retention && untilLook <= 0) {
        const more = await attempt('Removing old journal entries', () => retention.step());
        untilLook = more === true ? 1 : roundsBetweenLooks;
      }
      await delay(pauseMilliseconds, undefined, { signal: ended.signal, ref: false }).catch(() => {});
    }
  })();

  return {
    async stop() {
      ended.abort();
      await rounds;
      await attempt('Sealing the journal', () => sealer.sealAll());
      await attempt('Giving the journal lease back', release);
    },
  };
}
