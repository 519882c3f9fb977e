import { expect, it } from 'vitest';
import { oauth2 } from './oauth2.ts';

const cloud_id = '5f6d1a9e-7c0b-4f41-9a53-2d8e4b7c1f60';
const acme = {
  id: cloud_id,
  name: 'Acme',
  url: 'https://acme.atlassian.net',
  scopes: ['read:page:confluence'],
};

const reach = (body: unknown, { status = 200, baseUrl }: { status?: number; baseUrl?: string } = {}) => {
  const asked: string[] = [];
  const get = async (url: string) => {
    asked.push(url);
    return { status, headers: {}, body };
  };
  return { asked, destinations: oauth2.destinations({ baseUrl, get }) };
};

it('reaches each site once, however many of its products are named, and none without Confluence', async () => {
  const jira = { ...acme, scopes: ['read:jira-work'] };
  const { asked, destinations } = reach([jira, acme, acme, { ...jira, id: 'another' }]);
  expect(await destinations).toEqual([
    {
      id: cloud_id,
      name: 'Acme',
      detail: acme.url,
      values: { cloud_id, subdomain: acme.url },
    },
  ]);
  expect(asked).toEqual(['https://api.atlassian.com/oauth/token/accessible-resources']);
});

it.each([
  [[], 200, 'reaches no Confluence site'],
  [{ code: 401 }, 401, 'does not tell which sites'],
  ['a page', 200, 'does not tell which sites'],
])('says what is wrong with %j (%i)', async (body, status, words) => {
  await expect(reach(body, { status }).destinations).rejects.toThrow(words);
});

it('is all at the origin of another server than Atlassian’s', async () => {
  const baseUrl = 'http://127.0.0.1:8790';
  expect(oauth2.endpoints(baseUrl).token).toBe(`${baseUrl}/oauth/token`);
  const [site] = await reach([acme], { baseUrl }).destinations;
  expect(oauth2.baseUrl(site?.values ?? {})).toBe(`${baseUrl}/ex/confluence/${cloud_id}`);
  expect(oauth2.baseUrl({ cloud_id })).toBe(`https://api.atlassian.com/ex/confluence/${cloud_id}`);
  expect(oauth2.endpoints(undefined).authorization).toBe('https://auth.atlassian.com/authorize');
});
