import { join } from 'node:path';
import { startSiteProcess } from '../packages/confluence-site/src/testing/site-process.ts';
import type { BenchOptions, BenchResult, Cell } from './frame/bench.ts';
import { median, millisecondsOf } from './frame/statistics.ts';
import { type FilledSite, fillSite } from './site/fill.ts';
import { type Operation, operations } from './site/operations.ts';
import { ask } from './site/request.ts';

export const name = 'site';
export const title =
  'What a request to the local Confluence site costs with 50,000 pages, over HTTP on loopback';

const starts = 5;
const warmUp = 3;
const rounds = 25;
const firstRequestLimit = 1_000;

/**
 * Compares a site with a tenth of the pages with a whole one, in turns, so that both see the same machine.
 *
 * @throws Error that names the requests whose medians are over what is promised, when the site has its full size
 */
export async function run({ scale, folder, tell }: BenchOptions): Promise<BenchResult> {
  const pages = Math.ceil(50_000 * scale);
  const small = await fillSite(join(folder, 'small'), Math.ceil(pages / 10));
  const large = await fillSite(join(folder, 'large'), pages);
  tell(`filled sites of ${small.pageIds.length} and ${large.pageIds.length} pages`);
  const measured = [
    await measureStarts(small, large),
    ...(await measureOperations(small, large, scale === 1)),
  ];
  for (const one of measured) tell(`${one.name}: ${one.small.toFixed(1)} and ${one.large.toFixed(1)} ms`);
  const rows = measured.map(toRow);
  if (scale === 1) refuseSlow(measured);
  return {
    columns: [
      'request',
      `${small.pageIds.length} pages, ms`,
      `${large.pageIds.length} pages, ms`,
      'growth',
      'promised, ms',
    ],
    rows,
    facts: { 'rounds, of which the median is shown': rounds, 'starts, of which the median is shown': starts },
  };
}

interface Measured {
  readonly name: string;
  readonly small: number;
  readonly large: number;
  readonly limit: number | undefined;
}

/** From the start of the process to the end of its first answer. */
async function measureStarts(small: FilledSite, large: FilledSite): Promise<Measured> {
  const start = async (site: FilledSite) => {
    const began = performance.now();
    const running = await startSiteProcess(site.folder);
    await ask(running.url, `/wiki/api/v2/pages/${site.pageIds[0]}`);
    const milliseconds = performance.now() - began;
    await running.kill();
    return milliseconds;
  };
  const times: { readonly small: number[]; readonly large: number[] } = { small: [], large: [] };
  for (let round = 0; round < starts; round++) {
    times.small.push(await start(small));
    times.large.push(await start(large));
  }
  const name = 'first request, with the start of the process';
  return { name, small: median(times.small), large: median(times.large), limit: firstRequestLimit };
}

async function measureOperations(
  small: FilledSite,
  large: FilledSite,
  isFullSize: boolean,
): Promise<readonly Measured[]> {
  const smallSite = await startSiteProcess(small.folder);
  const largeSite = await startSiteProcess(large.folder);
  const measured: Measured[] = [];
  for (const operation of operations) {
    // Smaller sites may have too little to fill a page.
    const least = isFullSize ? (operation.results ?? 0) : 0;
    const times: { readonly small: number[]; readonly large: number[] } = { small: [], large: [] };
    for (let time = 0; time < warmUp + rounds; time++) {
      const onSmall = await timeOf(operation, smallSite.url, small, { time, least });
      const onLarge = await timeOf(operation, largeSite.url, large, { time, least });
      if (time < warmUp) continue;
      times.small.push(onSmall);
      times.large.push(onLarge);
    }
    const { name, limit } = operation;
    measured.push({ name, small: median(times.small), large: median(times.large), limit });
  }
  await smallSite.kill();
  await largeSite.kill();
  return measured;
}

async function timeOf(
  operation: Operation,
  url: string,
  site: FilledSite,
  { time, least }: { readonly time: number; readonly least: number },
): Promise<number> {
  const path = operation.path(site, time);
  return await millisecondsOf(async () => {
    const found = await ask(url, path);
    if (found < least) throw new Error(`${path} found ${found}, which is less than ${least}.`);
  });
}

function toRow({ name, small, large, limit }: Measured): readonly Cell[] {
  return [name, small, large, large / small, limit ?? ''];
}

function refuseSlow(measured: readonly Measured[]): void {
  const slow = measured.filter(({ large, limit }) => limit !== undefined && large >= limit);
  if (slow.length === 0) return;
  const named = slow.map(({ name, large, limit }) => `${name}: ${large.toFixed(1)} of ${limit} ms`);
  throw new Error(`Slower than promised are ${named.join('; ')}.`);
}
