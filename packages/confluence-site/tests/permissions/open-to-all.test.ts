import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { type Send, sender } from '../conformance/send.ts';
import { type HiddenWorld, makeHiddenWorld } from './hidden-world.ts';

/** What tells of people, is an administrator's, or is kept for the account that asks for it. */
const notForAnybody =
  /\/(user|group|audit|relation|template|longtask|admin-key|transition|content-states|convert\/async)\b|state\/(available|settings)$/;

const faults: unknown[] = [];
let site: Site;
let ada: Send;
let world: HiddenWorld;

beforeAll(async () => {
  site = await createSite({ port: 0, anonymousAccess: true, onFault: (fault) => faults.push(fault) });
  ada = sender(site.url);
  world = await makeHiddenWorld(ada);
  const principal = { principalType: 'ACCESS_CLASS', principalId: 'anonymous-users' };
  // The system role 4 is that of those who view.
  const address = `/wiki/api/v2/spaces/${world.values.get('space')}/role-assignments`;
  expect((await ada('POST', address, { body: [{ principal, roleId: '4' }] })).status).toBe(200);
});
afterAll(() => site.close());

it('without an account all is read of an open space that an administrator reads, but for people and settings', async () => {
  const different: string[] = [];
  for (const { name, address } of world.calls.filter(({ method }) => method === 'GET')) {
    const [theirs, own] = [await ada('GET', address), await ada('GET', address, { by: 'nobody' })];
    const isKept = [403, 404].includes(own.status) && notForAnybody.test(name);
    if (own.status !== theirs.status && !isKept)
      different.push(`${name}: ${own.status}, not ${theirs.status}`);
  }
  expect(different).toEqual([]);
  expect(faults).toEqual([]);
});

it('without an account nothing is written', async () => {
  const written: string[] = [];
  for (const call of world.calls.filter(({ method }) => method !== 'GET')) {
    const { status } = await ada(call.method, call.address, { ...call, by: 'nobody' });
    if (![401, 403].includes(status)) written.push(`${call.name}: ${status}`);
  }
  expect(written).toEqual([]);
  expect(faults).toEqual([]);
});
