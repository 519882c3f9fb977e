import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { type StrictClient, strictClient } from './strict-client.ts';
import { makeSubjects } from './subjects.ts';
import { toolCalls } from './tool-calls.ts';

describe('what the 57 tools call, by confluence.js', () => {
  const faults: unknown[] = [];
  let site: Site;
  let client: StrictClient;
  let calls: Record<string, () => Promise<unknown>>;

  beforeAll(async () => {
    // An anonymous user is told of where there can be one.
    site = await createSite({ port: 0, anonymousAccess: true, onFault: (fault) => faults.push(fault) });
    client = strictClient(site.url);
    calls = toolCalls(client, await makeSubjects(client));
    expect(client.takeDrift()).toEqual([]);
  });
  afterAll(() => site.close());

  it('is all there', () => {
    expect(Object.keys(calls)).toHaveLength(57);
  });

  it('is answered as its schemas have it, and with nothing besides', async () => {
    const failures: string[] = [];
    for (const [tool, call] of Object.entries(calls)) {
      await call().catch((error: unknown) => failures.push(`${tool}: ${error}`));
      failures.push(...client.takeDrift().map((one) => `${tool}: ${JSON.stringify(one)}`));
    }
    expect(failures).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the strict client', () => {
  it.each([
    ['a field too many', { id: '1', surprise: true }, [{ kind: 'keys', keys: ['surprise'] }]],
    ['a status that no document has', { id: '1', status: 'lost' }, [{ kind: 'value', value: 'lost' }]],
    ['what it knows', { id: '1', status: 'current' }, []],
  ])('tells of %s', async (_what, page, drift) => {
    const { v2, takeDrift } = await clientOf(page);
    await v2.page.getPageById({ id: 1 });
    expect(takeDrift()).toMatchObject(drift);
  });

  it('refuses an id that is a number', async () => {
    const { v2 } = await clientOf({ id: 1 });
    await expect(v2.page.getPageById({ id: 1 })).rejects.toThrow('did not match the schema');
  });
});

/** A client of a server that answers everything with this. */
async function clientOf(answer: object): Promise<StrictClient> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return strictClient(`http://127.0.0.1:${address.port}`);
}
