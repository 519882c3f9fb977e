import { createSite, type Site } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { createEgress } from '../../egress/egress.ts';
import { type LoginWorld, loginWorld } from '../../testing/login-world.ts';
import { type RecordingProxy, recordingProxy } from '../../testing/recording-proxy.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { createConnections } from '../connections.ts';
import { createRefresher } from './refresher.ts';

let site: Site;
let world: LoginWorld;
let proxy: RecordingProxy;
beforeAll(async () => {
  site = await createSite({ port: 0 });
});
afterAll(() => site.close());
beforeEach(async () => {
  proxy = await recordingProxy(site.url);
  world = await loginWorld(await temporaryStore(), { baseUrl: proxy.url, consentAt: site.url });
  await world.login();
  world.time.advance(60_000);
});
afterEach(() => site.faults.clear());

const asked = () => proxy.requests.filter((request) => request === 'POST /oauth/token').length - 1;

async function open() {
  const refresher = createRefresher({ ...world, db: world.store.db });
  const connections = createConnections({ ...world, refresher });
  const egress = createEgress();
  onTestFinished(() => egress.close());
  const owner = { projectId: world.projectId, userId: 'jane' };
  const connection = await connections.resolve(owner, confluence);
  return egress.open(connection, { signal: new AbortController().signal });
}

const me = '/wiki/rest/api/user/current';

it('renews a token that the provider knows no longer before its time, and sends the request again', async () => {
  site.faults.set({ faults: [{ kind: 'expired-token', count: 1 }] });
  const http = await open();
  expect(await http.get(me)).toMatchObject({ body: { displayName: 'Jane Doe' } });
  expect(asked()).toBe(1);
});

it('renews it once for requests that are under way together', async () => {
  site.faults.set({ faults: [{ kind: 'expired-token', count: 1 }] });
  const [first, second] = [await open(), await open()];
  const answers = await Promise.all([first.get(me), first.get(me), second.get(me)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(asked()).toBeLessThanOrEqual(2);
});

it('sends a write again that the provider refused for it, once', async () => {
  site.faults.set({ faults: [{ kind: 'expired-token', count: 1 }] });
  const http = await open();
  const body = { spaceId: 'none', title: 'x', body: { representation: 'storage', value: '' } };
  await expect(http.send({ method: 'POST', path: '/wiki/api/v2/pages', body })).rejects.not.toMatchObject({
    details: { providerStatus: 401 },
  });
  expect(asked()).toBe(1);
});

it('does not ask again and again where a new token changes nothing', async () => {
  site.faults.set({ faults: [{ kind: 'expired-token' }] });
  const first = await open();
  await expect(first.get(me)).rejects.toMatchObject({ details: { providerStatus: 401 } });
  const second = await open();
  await expect(second.get(me)).rejects.toMatchObject({ details: { providerStatus: 401 } });
  expect(asked()).toBe(1);
});
