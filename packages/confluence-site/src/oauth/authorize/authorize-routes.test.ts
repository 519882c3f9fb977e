import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../../testing/site-client.ts';
import { answerConsent, authorizeUrl, callbackUrl, consent } from '../testing/app-client.ts';

let site: TestSite;
let origin: string;
beforeAll(async () => {
  site = await startTestSite();
  origin = site.site.url;
});
afterAll(() => site.site.close());

describe('the consent page', () => {
  it('names the app, what it wants in words, who may consent, and where they are sent back to', async () => {
    const response = await fetch(
      authorizeUrl(origin, { scope: 'read:page:confluence delete:page:confluence' }),
    );
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('Local app is requesting access');
    expect(text).toContain('View pages and blogposts and their properties.');
    expect(text).toContain('Delete pages and blog posts.');
    expect(text).toContain('Jane Doe (jane@example.com)');
    expect(text).toContain(callbackUrl);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).toContain(
      `form-action 'self' ${new URL(callbackUrl).origin} https: http://127.0.0.1:* http://localhost:*;`,
    );
  });

  it('lets browsers say, when they send its form, that it is a page of this site', async () => {
    const response = await fetch(authorizeUrl(origin));
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('has the person of login_hint chosen', async () => {
    const text = await (await fetch(authorizeUrl(origin, { login_hint: 'sam@example.com' }))).text();
    expect(text).toMatch(/value="sam@example.com" checked/);
  });

  it('writes what came with the request as text', async () => {
    const text = await (await fetch(authorizeUrl(origin, { state: '"><script>alert(1)</script>' }))).text();
    expect(text).not.toContain('<script');
  });

  it('sends the person back with a code and the state', async () => {
    const callback = await consent(authorizeUrl(origin, { state: 'ünïcode & "more"' }));
    expect(`${callback.origin}${callback.pathname}`).toBe(callbackUrl);
    expect(callback.searchParams.get('state')).toBe('ünïcode & "more"');
    expect(callback.searchParams.get('code')).toMatch(/^[\w-]{40,}$/);
  });

  it('tells the app when the person cancels', async () => {
    const callback = await consent(authorizeUrl(origin), { decision: 'cancel' });
    expect(Object.fromEntries(callback.searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'User did not authorize the request',
      state: 'a state',
    });
  });

  it.each([
    [{ account: 'nobody@example.com' }, 'Choose who you are.'],
    [{ site: [] }, 'Choose at least one site.'],
    [{ site: ['another'] }, 'Choose one of the sites of the list.'],
  ])('asks again after %j', async (answer, problem) => {
    const response = await answerConsent(authorizeUrl(origin), answer);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
  });

  it('takes no answer from a page of another origin', async () => {
    const response = await fetch(new URL('/authorize', origin), {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams([...authorizeUrl(origin).searchParams, ['decision', 'accept']]),
      redirect: 'manual',
    });
    expect(response.status).toBe(403);
  });
});

describe('a request that is wrong', () => {
  it.each([
    [{ client_id: 'nobody' }, 'client_id is not known: nobody'],
    [{ redirect_uri: `${callbackUrl}/` }, `redirect_uri is not registered for client: ${callbackUrl}/`],
    [
      { redirect_uri: 'https://evil.example/' },
      'redirect_uri is not registered for client: https://evil.example/',
    ],
  ])('sends nobody anywhere: %j', async (more, description) => {
    const response = await fetch(authorizeUrl(origin, more), { redirect: 'manual' });
    expect(response.status).toBe(403);
    const text = await response.text();
    expect(text).toContain('error=unauthorized_client');
    expect(text).toContain(`error_description=${description}`);
  });

  it.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ audience: 'elsewhere' }, 'access_denied'],
    [{ scope: '' }, 'invalid_scope'],
    [{ scope: 'read:page:confluence read:everything' }, 'invalid_scope'],
    [{ prompt: 'none' }, 'interaction_required'],
    [{ code_challenge: 'x', code_challenge_method: 'S512' }, 'invalid_request'],
  ])('is told to the app: %j', async (more, error) => {
    const response = await fetch(authorizeUrl(origin, more), { redirect: 'manual' });
    const callback = new URL(response.headers.get('location') ?? '');
    expect(`${callback.origin}${callback.pathname}`).toBe(callbackUrl);
    expect(callback.searchParams.get('error')).toBe(error);
    expect(callback.searchParams.get('error_description')).not.toBe('');
    expect(callback.searchParams.get('state')).toBe('a state');
  });
});
