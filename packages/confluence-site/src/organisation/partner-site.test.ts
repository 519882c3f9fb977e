import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloudId } from '../http/gateway.ts';
import { answerConsent, authorizeUrl, tokensFor } from '../oauth/testing/app-client.ts';
import { basic, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';

const hostName = 'partner.localhost';
const jane = basic('jane@example.com', 'local-jane-token');
let site: TestSite;
let partnerId: string;
beforeAll(async () => {
  site = await startTestSite();
  partnerId = JSON.parse((await byHost('/_edge/tenant_info')).text).cloudId;
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

/** Node resolves no `*.localhost` on every machine, so the name goes into the header alone. */
function byHost(path: string, authorization?: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const host = `${hostName}:${new URL(site.site.url).port}`;
    request(
      `${site.site.url}${path}`,
      { headers: { host, ...(authorization && { authorization }) } },
      async (response) => {
        let text = '';
        for await (const part of response) text += part;
        resolve({ status: response.statusCode, text });
      },
    )
      .on('error', reject)
      .end();
  });
}

async function spaceKeys(id: string, authorization: string): Promise<readonly string[]> {
  const response = await fetch(`${site.site.url}/ex/confluence/${id}/wiki/api/v2/spaces`, {
    headers: { authorization },
  });
  const list: { results?: { key: string }[] } = JSON.parse(await response.text());
  return (list.results ?? []).map(({ key }) => key);
}

describe('the second site', () => {
  it('has data of its own, behind the gateway and under its host name', async () => {
    expect(partnerId).not.toBe(cloudId);
    expect(await spaceKeys(partnerId, jane)).toEqual(['PART']);
    expect(await spaceKeys(cloudId, jane)).toContain('MKT');
    expect((await byHost('/wiki/api/v2/spaces', jane)).text).toContain('"key":"PART"');
    expect((await byHost('/wiki')).text).toContain('Partner projects');
  });

  it('keeps what is written there to itself, and forgets it at a reset', async () => {
    const space = { key: 'MORE', name: 'More' };
    const made = await fetch(`${site.site.url}/ex/confluence/${partnerId}/wiki/rest/api/space`, {
      method: 'POST',
      headers: { authorization: jane, 'content-type': 'application/json' },
      body: JSON.stringify(space),
    });
    expect(made.status).toBe(200);
    expect(await spaceKeys(partnerId, jane)).toContain('MORE');
    expect(await spaceKeys(cloudId, jane)).not.toContain('MORE');
    await site.site.reset();
    expect(await spaceKeys(partnerId, jane)).toEqual(['PART']);
  });

  it('gives its files through the gateway', async () => {
    const pages = `/ex/confluence/${partnerId}/wiki/api/v2/pages?title=Joint+launch`;
    const { json } = await site.as('jane').get(pages);
    const path = `/ex/confluence/${partnerId}/wiki/rest/api/content/${json.results[0].id}/child/attachment`;
    const file = (await upload(site, 'jane', 'POST', path, { name: 'plan.txt', text: 'The plan' })).json
      .results[0];
    expect((await site.as('jane').get(`${path}/${file.id}/download`)).text).toBe('The plan');
  });

  it('knows nobody who is not on it', async () => {
    const sam = basic('sam@example.com', 'local-sam-token');
    const response = await fetch(`${site.site.url}/ex/confluence/${partnerId}/wiki/api/v2/spaces`, {
      headers: { authorization: sam },
    });
    expect(response.status).toBe(401);
  });
});

describe('a consent', () => {
  it('may be for both sites, which the token then reaches', async () => {
    const { access_token } = await tokensFor(site.site.url, 'read:space:confluence', {
      account: 'jane@example.com',
      site: [cloudId, partnerId],
    });
    const authorization = `Bearer ${access_token}`;
    const resources = await fetch(`${site.site.url}/oauth/token/accessible-resources`, {
      headers: { authorization },
    });
    expect(await resources.json()).toMatchObject([
      { id: cloudId, name: 'Local site', url: site.site.url },
      { id: partnerId, name: 'Partner site', url: site.site.url.replace('127.0.0.1', hostName) },
    ]);
    expect(await spaceKeys(cloudId, authorization)).toContain('MKT');
    expect(await spaceKeys(partnerId, authorization)).toEqual(['PART']);
  });

  it('for one site reaches that one alone, until the person adds the other', async () => {
    const grant = (id: string) =>
      tokensFor(site.site.url, 'read:space:confluence', { account: 'jane@example.com', site: [id] });
    const authorization = `Bearer ${(await grant(cloudId)).access_token}`;
    const refused = await fetch(`${site.site.url}/ex/confluence/${partnerId}/wiki/api/v2/spaces`, {
      headers: { authorization },
    });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ code: 401, message: 'Unauthorized' });
    await grant(partnerId);
    expect(await spaceKeys(partnerId, authorization)).toEqual(['PART']);
  });

  it('is not taken from who is not on the site', async () => {
    const answer = { account: 'sam@example.com', site: [cloudId, partnerId] };
    const response = await answerConsent(authorizeUrl(site.site.url), answer);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Sam Lee has no access to Partner site.');
  });
});

it('is kept in the data folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-site-'));
  const rename = { title: 'Joint launch, moved', status: 'current', version: { number: 2 } };
  try {
    const first = await startTestSite(folder);
    const pages = `/ex/confluence/${partnerId}/wiki/api/v2/pages`;
    const { json } = await first.as('jane').get(`${pages}?title=Joint+launch`);
    const [{ id }] = json.results;
    const body = { representation: 'storage', value: '<p>Later</p>' };
    expect((await first.as('jane').put(`${pages}/${id}`, { id, body, ...rename })).status).toBe(200);
    await first.site.close();

    const second = await startTestSite(folder);
    expect((await second.as('jane').get(`${pages}/${id}`)).json.title).toBe(rename.title);
    await second.site.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
