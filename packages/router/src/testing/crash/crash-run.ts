import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { StoreOptions } from '../../store/store.ts';
import { checkRun, type RunFindings } from './check-run.ts';
import { type RunningScript, standBy, startScript } from './child-process.ts';
import { type Acknowledged, sendUntilKnown } from './keyed-client.ts';
import { seededRandom } from './random.ts';
import { routerKeys } from './router-keys.ts';
import { readSite } from './site-reader.ts';
import { type CrashWrite, type OwnPage, writesOf } from './workload.ts';

export interface CrashRunOptions {
  /** Where the routers keep their state: one after another, or all of them. */
  readonly store: StoreOptions;
  readonly kills: number;
  /** The same seed gives the same moments. */
  readonly seed: number;
  readonly tell?: (progress: string, kill: number) => void;
}

/** What came of a run. */
export interface CrashReport extends RunFindings {
  readonly kills: number;
  /** Writes that clients sent, each with a key of its own. */
  readonly writes: number;
  readonly acknowledged: number;
}

const writers = 4;
/** A router lives until so many more writes were acknowledged, at most, */
const mostWrites = 10;
/** and then for so many milliseconds, at most: any step of a write can be the last. */
const longestRest = 40;

/**
 * Kills routers (SIGKILL) at random moments while clients write to a site that goes on, each write with a key and again
 * until it is acknowledged. Then compares what the clients were told with the site and the journal.
 */
export async function runCrashes({
  store,
  kills,
  seed,
  tell = () => {},
}: CrashRunOptions): Promise<CrashReport> {
  const random = seededRandom(seed);
  const site = await startScript('site-process.ts');
  const routers = standBy('router-process.ts', JSON.stringify({ siteUrl: site.url, store }));
  let router = await routers.start();
  try {
    const reader = readSite(site.url);
    const names = Array.from({ length: writers }, (_, index) => `Of writer ${index + 1}`);
    const pages = await Promise.all(names.map((name) => reader.makePage(name)));
    const session = await createSession(router);
    const execute = () => `${router.url}/api/v3.1/tool_router/session/${session}/execute`;
    const stop = new AbortController();
    const sent = new Set<CrashWrite>();
    const acknowledged: Acknowledged[] = [];
    const write = async (writer: number, page: OwnPage) => {
      for (const next of writesOf(writer, page)) {
        if (stop.signal.aborted) return;
        sent.add(next);
        acknowledged.push(await sendUntilKnown(execute, next));
      }
    };
    const writing = Promise.all(pages.map((page, index) => write(index + 1, page)));
    for (let kill = 1; kill <= kills; kill++) {
      const enough = acknowledged.length + Math.floor(random() * mostWrites);
      await Promise.race([reached(() => acknowledged.length >= enough), writing]);
      await delay(random() * longestRest);
      await router.kill();
      router = await routers.start();
      tell(`${kill} of ${kills} routers killed`, kill);
    }
    stop.abort();
    await writing;
    const findings = await checkRun(store, acknowledged, await reader.readTraces(pages));
    return { ...findings, kills, writes: sent.size, acknowledged: acknowledged.length };
  } finally {
    await router.kill();
    await routers.close();
    await site.kill();
  }
}

const sessionAnswer = z.object({ session_id: z.string() });

async function createSession({ url }: RunningScript): Promise<string> {
  const response = await fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': routerKeys.apiKey },
    body: JSON.stringify({ user_id: 'ada' }),
  });
  return sessionAnswer.parse(await response.json()).session_id;
}

async function reached(isReached: () => boolean): Promise<void> {
  while (!isReached()) await delay(1);
}
