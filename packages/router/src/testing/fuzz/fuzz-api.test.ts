import { expect, it } from 'vitest';
import { apiKey, runningRouter } from '../running-router.ts';
import { fuzzApi } from './fuzz-api.ts';
import { operationsOf } from './operations.ts';

/** More by `TRIBUTARY_FUZZ_REQUESTS=50000`, others by `TRIBUTARY_FUZZ_SEED`. */
const requests = Number(process.env.TRIBUTARY_FUZZ_REQUESTS ?? 2000);
const seed = Number(process.env.TRIBUTARY_FUZZ_SEED ?? 20_261_122);

it(`answers ${requests} requests of any kind without failing, hanging or showing its innards`, {
  timeout: 60_000 + requests * 30,
}, async () => {
  const { url, request, createSession } = await runningRouter({
    limits: { project: 'off', user: 'off', connection: 'off' },
  });
  const sessions = [await createSession(), await createSession(), await createSession()];
  const operations = operationsOf((await request('GET', '/openapi.json', undefined, {})).body);
  const known = [
    ...sessions.map(({ session_id }) => session_id),
    'jane',
    'notes',
    'NOTES_GET_NOTE',
    'NOTES_ADD_NOTE',
    'noteId',
    '1',
    'latest',
    'COMPOSIO_SEARCH_TOOLS',
    'COMPOSIO_MULTI_EXECUTE_TOOL',
  ];
  const { faults, statuses } = await fuzzApi(url, { operations, apiKey, known }, { seed, requests });
  expect(faults.slice(0, 5)).toEqual([]);
  // Else it would be knocking at a closed door.
  expect(statuses.get(200)).toBeGreaterThan(requests / 20);
  expect((await request('GET', '/healthz')).status).toBe(200);
});
