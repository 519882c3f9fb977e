import { expect, it } from 'vitest';
import { bearerToken } from './bearer-token.ts';
import { gatewayExpiry } from './gateway.ts';
import { scopedApiKey } from './scoped-api-key.ts';

const cloud_id = '5F6D1A9E-7c0b-4f41-9a53-2d8e4b7c1f60';
const values = { subdomain: 'acme', cloud_id, generic_id: 'ada@example.com', generic_api_key: 'ATATT3' };

it.each([
  ['acme', 'https://api.atlassian.com', 'https://acme.atlassian.net'],
  ['https://acme.atlassian.net/wiki', 'https://api.atlassian.com', 'https://acme.atlassian.net'],
  ['http://127.0.0.1:8790', 'http://127.0.0.1:8790', 'http://127.0.0.1:8790'],
])('reaches %s by its gateway, and sends people to the site', (subdomain, gateway, site) => {
  const sent = { ...values, subdomain };
  expect(scopedApiKey.baseUrl(sent)).toBe(`${gateway}/ex/confluence/${cloud_id.toLowerCase()}`);
  expect(bearerToken.baseUrl(sent)).toBe(scopedApiKey.baseUrl(sent));
  expect(scopedApiKey.siteUrl?.(sent)).toBe(site);
});

it.each([
  ['', 'lacks cloud_id'],
  ['acme', 'https://acme.atlassian.net/_edge/tenant_info'],
  ['../../evil', 'tenant_info'],
])('refuses the cloud id %j and says where it stands', (wrong, words) => {
  expect(() => bearerToken.baseUrl({ ...values, cloud_id: wrong })).toThrow(words);
});

it('sends an access token as it is, and says where it is missing', () => {
  expect(bearerToken.headers({ ...values, token: 'eyJ' })).toEqual({ authorization: 'Bearer eyJ' });
  expect(() => bearerToken.headers(values)).toThrow('token');
});

it.each([
  [200, { accountId: '1' }, false],
  [401, { code: 401, message: 'Unauthorized; scope does not match' }, false],
  [401, { code: 401, message: 'Unauthorized' }, true],
  [403, null, true],
  [404, null, true],
  [503, null, false],
])('takes a token for over where the probe gets %i %j: %j', (status, body, isOver) => {
  expect(gatewayExpiry.isOver({ status, headers: {}, body })).toBe(isOver);
});
