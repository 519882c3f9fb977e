import { expect, it } from 'vitest';
import { fuzzApi } from './fuzz-api.ts';
import { fuzzedRouter } from './fuzzed-router.ts';

/** More by `TRIBUTARY_FUZZ_REQUESTS=50000`, others by `TRIBUTARY_FUZZ_SEED`. */
const requests = Number(process.env.TRIBUTARY_FUZZ_REQUESTS ?? 2000);
const seed = Number(process.env.TRIBUTARY_FUZZ_SEED ?? 20_261_122);

it(`answers ${requests} requests of any kind without failing, hanging or showing its innards`, {
  timeout: 60_000 + requests * 60,
}, async ({ annotate }) => {
  const { url, request, prepare, hidden } = await fuzzedRouter();
  const { faults, statuses, slowestMilliseconds } = await fuzzApi(url, prepare, { seed, requests, hidden });
  const counts = Object.fromEntries([...statuses].toSorted(([one], [other]) => one - other));
  await annotate(`Answers by status: ${JSON.stringify(counts)}; the slowest took ${slowestMilliseconds} ms`);
  const kinds = new Map(faults.map((fault) => [`${fault.fault} ${fault.operation}`, fault]));
  expect([...kinds.values()].slice(0, 10)).toEqual([]);
  // Else it would be knocking at a closed door.
  expect(statuses.get(200)).toBeGreaterThan(requests / 10);
  expect((await request('GET', '/healthz')).status).toBe(200);
});
