import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedApp } from '../../seed/access.ts';
import { startTestSite, type TestSite } from '../../testing/site-client.ts';
import { authorizeUrl, callbackUrl, consent, requestTokens, tokensFor } from '../testing/app-client.ts';

const minute = 60_000;
let site: TestSite;
let origin: string;
let moment = Date.parse('2026-11-22T12:00:00Z');
beforeAll(async () => {
  site = await startTestSite(undefined, { now: () => moment });
  origin = site.site.url;
});
afterAll(() => site.site.close());

const codeFor = async (more: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await consent(authorizeUrl(origin, more))).searchParams.get('code') ?? '';
const exchange = (code: string, more: Readonly<Record<string, string>> = {}) =>
  requestTokens(origin, { grant_type: 'authorization_code', code, redirect_uri: callbackUrl, ...more });
const refresh = (token: string) =>
  requestTokens(origin, { grant_type: 'refresh_token', refresh_token: token });

describe('a code', () => {
  it('is worth an access token, and a refresh token where offline_access was granted', async () => {
    const { status, json } = await exchange(await codeFor());
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: 3600,
      scope: 'read:page:confluence offline_access',
      token_type: 'Bearer',
    });
    expect(
      (await exchange(await codeFor({ scope: 'read:page:confluence' }))).json.refresh_token,
    ).toBeUndefined();
  });

  it('is taken in a form, and the secret in a Basic header', async () => {
    const response = await fetch(`${origin}/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${seedApp.clientId}:${seedApp.clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: await codeFor(),
        redirect_uri: callbackUrl,
      }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('works once; when it comes again, what it gave is revoked', async () => {
    const code = await codeFor();
    const { json } = await exchange(code);
    expect((await exchange(code)).json).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid authorization code',
    });
    expect((await refresh(json.refresh_token)).status).toBe(403);
  });

  it('runs out after five minutes', async () => {
    const code = await codeFor();
    moment += 5 * minute;
    expect((await exchange(code)).json.error).toBe('invalid_grant');
  });

  it('is good for the callback URL that it was sent to', async () => {
    const { status, json } = await exchange(await codeFor(), { redirect_uri: seedApp.callbackUrls[1] ?? '' });
    expect(status).toBe(403);
    expect(json.error_description).toContain('The redirect URI is wrong.');
  });

  it.each([
    ['S256', createHash('sha256').update('the verifier').digest('base64url')],
    ['plain', 'the verifier'],
  ])('that was asked for with a %s challenge takes its verifier', async (method, challenge) => {
    const more = { code_challenge: challenge, code_challenge_method: method };
    expect((await exchange(await codeFor(more))).json.error_description).toBe(
      'Failed to verify code verifier',
    );
    expect((await exchange(await codeFor(more), { code_verifier: 'another' })).status).toBe(403);
    expect((await exchange(await codeFor(more), { code_verifier: 'the verifier' })).status).toBe(200);
  });
});

describe('a refresh token', () => {
  const first = async (): Promise<string> =>
    (await tokensFor(origin, 'read:page:confluence offline_access')).refresh_token;

  it('gives another each time', async () => {
    const token = await first();
    const { status, json } = await refresh(token);
    expect(status).toBe(200);
    expect(json.refresh_token).not.toBe(token);
    expect((await refresh(json.refresh_token)).status).toBe(200);
  });

  it('may be used again for ten minutes', async () => {
    const token = await first();
    await refresh(token);
    moment += 10 * minute;
    expect((await refresh(token)).status).toBe(200);
  });

  it('that comes back later revokes all that descend from its code, and no others', async () => {
    const token = await first();
    const other = await first();
    const { json } = await refresh(token);
    moment += 10 * minute + 1;
    const late = await refresh(token);
    expect(late.status).toBe(403);
    expect(late.json).toEqual({
      error: 'unauthorized_client',
      error_description: 'refresh_token is invalid',
    });
    expect((await refresh(json.refresh_token)).status).toBe(403);
    expect((await refresh(other)).status).toBe(200);
  });

  it('runs out after 90 days without use', async () => {
    const token = await first();
    moment += 90 * 24 * 60 * minute;
    expect(await refresh(token)).toEqual({
      status: 403,
      json: { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' },
    });
  });

  it('gives what the last consent granted', async () => {
    const token = await first();
    await tokensFor(origin, 'read:space:confluence offline_access');
    expect((await refresh(token)).json.scope).toBe('read:space:confluence offline_access');
  });

  it('ends when the person takes the grant back', async () => {
    const token = await first();
    const { json } = await site.anonymous().get('/_site/oauth/grants');
    for (const { id } of json.results) await site.anonymous().delete(`/_site/oauth/grants/${id}`);
    expect((await refresh(token)).json.error).toBe('invalid_grant');
  });
});

describe('an app that is wrong', () => {
  it('is refused with another secret, and where it is not known', async () => {
    const refusal = { status: 401, json: { error: 'access_denied', error_description: 'Unauthorized' } };
    expect(await exchange('code', { client_secret: 'another' })).toEqual(refusal);
    expect(await exchange('code', { client_id: 'another' })).toEqual(refusal);
  });

  it('cannot use the code or the token of another', async () => {
    const made = await site
      .anonymous()
      .post('/_site/oauth/apps', { name: 'Other', callbackUrls: [callbackUrl] });
    const { clientId, clientSecret } = made.json;
    const other = { client_id: clientId, client_secret: clientSecret };
    expect((await exchange(await codeFor(), other)).json.error).toBe('invalid_grant');
    const { refresh_token } = await tokensFor(origin, 'read:page:confluence offline_access');
    const stolen = await requestTokens(origin, { grant_type: 'refresh_token', refresh_token, ...other });
    expect(stolen.json.error).toBe('invalid_grant');
  });

  it.each([
    [{}, 'invalid_request', 'Missing required parameter: grant_type'],
    [{ grant_type: 'password' }, 'unsupported_grant_type', 'Unsupported grant type: password'],
    [{ grant_type: 'authorization_code' }, 'invalid_request', 'Missing required parameter: code'],
    [
      { grant_type: 'refresh_token', refresh_token: 'x' },
      'invalid_grant',
      'Unknown or invalid refresh token.',
    ],
  ])('learns what is wrong with %j', async (parameters, error, description) => {
    expect((await requestTokens(origin, parameters)).json).toEqual({ error, error_description: description });
  });

  it.each(['{', '[]', '{"grant_type": 1}'])('learns that %s is no request', async (body) => {
    const response = await fetch(`${origin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_request' });
  });
});
