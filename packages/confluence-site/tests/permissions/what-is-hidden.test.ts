import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from '../../src/site.ts';
import { withoutRoles, withRoles } from '../conformance/kinds-of-site.ts';
import { type Answer, type Send, sender } from '../conformance/send.ts';
import { type HiddenWorld, makeHiddenWorld, type ReadyCall } from './hidden-world.ts';
import { type Hiding, hiddenValues, hidings } from './hiding.ts';
import { searches } from './searches.ts';

/**
 * Operations that answer about what the caller does not see otherwise than with 401, 403 or 404, as about what is not
 * there: they tell nothing of it.
 */
const tellNothing = new Map([
  ['GET /wiki/api/v2/whiteboards/{id}/direct-children', 'an empty list: no 404 is declared'],
  ['GET /wiki/api/v2/pages/{id}/children', 'an empty list: no 404 is declared'],
  ['GET /wiki/api/v2/custom-content/{id}/children', 'an empty list: no 404 is declared'],
  ['POST /wiki/api/v2/content/convert-ids-to-types', 'null, as for what is not there'],
  ['POST /wiki/rest/api/content/{id}/permission/check', 'that it is not permitted'],
  ['POST /wiki/rest/api/content/{id}/version', '400: no content found'],
  ['DELETE /wiki/rest/api/content/{id}/version/{versionNumber}', '400: no content found'],
  ['PUT /wiki/rest/api/content/blueprint/instance/{draftId}', '400: there is no draft'],
  ['POST /wiki/rest/api/content/blueprint/instance/{draftId}', '400: there is no draft'],
  ['POST /wiki/rest/api/content/archive', '500, as on the real site for what is not there'],
  ...['whiteboards', 'databases', 'embeds', 'folders'].map(
    (kind) => [`POST /wiki/api/v2/${kind}`, '400: there is no such parent'] as const,
  ),
]);

describe.each(hidings)('$name', (hiding) => {
  const faults: unknown[] = [];
  let site: Site;
  let ada: Send;
  let outsider: Send;
  let world: HiddenWorld & { unread: string[] };
  let hidden: string[];

  beforeAll(async () => {
    site = await createSite({ ...hiding.options, port: 0, onFault: (fault) => faults.push(fault) });
    ada = sender(site.url);
    outsider = outsiderOf(hiding, site.url);
    world = await makeHiddenWorld(ada, hiding.options.rbac === false ? withoutRoles : withRoles);
    hidden = hiddenValues(hiding, world);
    await hiding.hide(ada, world);
  });
  afterAll(() => site.close());

  it('were there to be read', () => {
    expect(world.unread).toEqual([]);
  });

  it('are not found by any operation that names them', async () => {
    const found: string[] = [];
    for (const call of world.calls.filter((one) => names(one, hidden))) {
      const answer = await outsider(call.method, call.address, call);
      const refused = [401, 403, 404].includes(answer.status) || tellNothing.has(call.name);
      const isEmpty = answer.status >= 400 || !/"(title|value|body)":/.test(answer.text);
      const isUnforeseen = answer.status >= 500 && !tellNothing.has(call.name);
      if (!refused || !isEmpty || isUnforeseen || leaks(call, answer, hidden).length > 0)
        found.push(`${call.method} ${call.address}: ${answer.status} ${answer.text.slice(0, 200)}`);
    }
    expect(found).toEqual([]);
  });

  it('are in no list, no count and no search', async () => {
    const found: string[] = [];
    const lists = world.calls.filter((one) => one.method === 'GET' && !names(one, hidden));
    const ask = async (call: ReadyCall, query: string) => {
      const address = `${call.address}${call.address.includes('?') ? '&' : '?'}${query}`;
      const answer = await outsider('GET', address);
      const leaked = leaks({ ...call, address }, answer, hidden);
      if (leaked.length > 0 || answer.status >= 500)
        found.push(`${address}: ${answer.status} ${leaked} ${answer.text.slice(0, 200)}`);
    };
    for (const query of searches(world.values)) await Promise.all(lists.map((call) => ask(call, query)));
    expect(found).toEqual([]);
  });

  it('are on no page to look at', async () => {
    const found: string[] = [];
    // The pages show the administrator's view to whoever sends no credentials: they are for the person at this machine.
    for (const address of hiding.from === 'nobody' ? [] : pagesOf(world)) {
      const answer = await outsider('GET', address);
      if (answer.status < 400 && leaks({ ...emptyCall, address }, answer, hidden).length > 0)
        found.push(address);
      if (hidden.some((value) => address.includes(value)) && answer.status !== 404)
        found.push(`${address}: ${answer.status}`);
    }
    expect(found).toEqual([]);
  });

  it('leave no call unforeseen', () => {
    expect(faults).toEqual([]);
  });
});

function outsiderOf({ from }: Hiding, url: string): Send {
  if (from === 'jane') return sender(url, 'jane@example.com:local-jane-token');
  const send = sender(url);
  return (method, address, sent) => send(method, address, { ...sent, by: 'nobody' });
}

const emptyCall: ReadyCall = { name: '', method: 'GET', address: '', body: undefined, form: {} };

function names(call: ReadyCall, hidden: readonly string[]): boolean {
  return hidden.some((value) => said(call).includes(value));
}

/** What is hidden and in the answer although the call itself does not say it. */
function leaks(call: ReadyCall, { text }: Answer, hidden: readonly string[]): string[] {
  return hidden.filter((value) => text.includes(value) && !said(call).includes(value));
}

function said({ address, body, form }: ReadyCall): string {
  return address + JSON.stringify([body ?? null, form]);
}

function pagesOf({ values }: HiddenWorld): string[] {
  const [key, page, post] = ['spaceKey', 'page', 'blogPost'].map((name) => values.get(name) ?? '');
  return [
    '/wiki',
    `/wiki/spaces/${key}`,
    `/wiki/spaces/${key}/pages/${page}/Plan`,
    `/wiki/spaces/${key}/blog/2026/11/22/${post}/News`,
    `/wiki/spaces/${key}/whiteboard/${values.get('whiteboard')}`,
    `/wiki/spaces/${key}/folder/${values.get('folder')}`,
    `/wiki/pages/viewpage.action?pageId=${page}`,
    `/wiki/pages/viewpageattachments.action?pageId=${page}`,
    '/wiki/search?text=plan',
    '/wiki/search?cql=type=page',
  ];
}
