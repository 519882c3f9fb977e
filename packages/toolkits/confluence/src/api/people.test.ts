import { ToolError } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { readPeople } from './people.ts';

const site = useLocalSite();

async function accountIdOf(client = site.client): Promise<string> {
  const me = await client.read('/wiki/rest/api/user/current');
  return z.object({ accountId: z.string() }).parse(me).accountId;
}

it('tells the names of people in one request, however often they are named', async () => {
  const [ada, other] = [await accountIdOf(), await accountIdOf(site.as(jane))];
  const { client } = site;
  const context = client.context();
  const people = await readPeople([ada, other, null, ada, 'nobody'], context);
  expect([...people.values()].toSorted()).toEqual(['Ada Admin', 'Jane Doe']);
  await readPeople([other, ada, 'nobody'], context);
  expect(client.sent).toEqual(['POST /wiki/api/v2/users-bulk']);
});

it('asks nobody about nobody', async () => {
  const { client } = site;
  expect(await readPeople([null, undefined], client.context())).toEqual(new Map());
  expect(client.sent).toEqual([]);
});

it('does without names where people may not be looked up', async () => {
  const context = site.client.context();
  const refuse = () => Promise.reject(new ToolError({ code: 'not_permitted', message: 'Scope missing.' }));
  const http = { ...context.http, lookUp: refuse };
  expect(await readPeople(['one'], { ...context, http })).toEqual(new Map());
});
