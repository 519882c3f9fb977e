import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloudId } from '../../http/gateway.ts';
import { startTestSite, type TestSite } from '../../testing/site-client.ts';
import operationScopes from './operation-scopes.json' with { type: 'json' };

const scopeMismatch = { code: 401, message: 'Unauthorized; scope does not match' };
const tokens = new Map<string, string>();
let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(async () => {
  await site.site.close();
  expect(site.faults).toEqual([]);
});

// Properties of the app are the installed app's alone: no token of a person reaches them, whatever its scopes.
const operations = Object.entries<readonly (readonly string[])[]>(operationScopes).filter(
  ([name]) => !name.includes('/app/properties'),
);

it.each(operations)('%s asks for its scopes and no others', async (name, alternatives) => {
  const allNamed = [...new Set(alternatives.flat())];
  for (const scopes of alternatives) {
    expect(await call(name, scopes)).not.toEqual(scopeMismatch);
    for (const missing of scopes) {
      const others = allNamed.filter((scope) => scope !== missing);
      const isEnoughStill = alternatives.some((one) => one.every((scope) => others.includes(scope)));
      if (!isEnoughStill) expect(await call(name, others)).toEqual(scopeMismatch);
    }
  }
  if (alternatives.length === 0) expect(await call(name, ['read:page:confluence'])).not.toBeUndefined();
});

/** What the gateway answers to the administrator with a token of these scopes; undefined where it is no refusal in JSON. */
async function call(name: string, scopes: readonly string[]): Promise<unknown> {
  const authorization = `Bearer ${await tokenWith(scopes.length === 0 ? ['read:me'] : scopes)}`;
  const [method = '', path = ''] = name.split(' ');
  const address = `/ex/confluence/${cloudId}${path.replaceAll(/\{[^}]+\}/g, '1')}`;
  const response = await fetch(`${site.site.url}${address}`, { method, headers: { authorization } });
  const text = await response.text();
  return response.ok ? undefined : JSON.parse(text);
}

async function tokenWith(scopes: readonly string[]): Promise<string> {
  const known = tokens.get(scopes.join(' '));
  if (known !== undefined) return known;
  const { json } = await site.anonymous().post('/_site/tokens', { email: 'admin@example.com', scopes });
  tokens.set(scopes.join(' '), json.token);
  return json.token;
}
