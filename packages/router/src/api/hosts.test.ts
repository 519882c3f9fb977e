import { expect, it } from 'vitest';
import { isAllowedHost, publicOrigin } from './hosts.ts';

const rules = { publicUrl: 'https://tools.example', allowedHosts: ['Router.lan', 'box:9000'] };

it.each([
  'localhost:8787',
  '127.0.0.1',
  '127.8.9.1:80',
  '[::1]:8787',
  'a.localhost',
  'router.lan:8787',
  'ROUTER.LAN',
  'box:9000',
  'tools.example',
])('answers under %s', (host) => {
  expect(isAllowedHost(host, rules)).toBe(true);
});

it.each([
  '',
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'box:9001',
  'router.lan@evil.example',
  'evil.example/localhost',
  'evil.example?router.lan',
])('does not answer under "%s"', (host) => {
  expect(isAllowedHost(host, rules)).toBe(false);
});

it('gives addresses under the public URL, or under the name that the request used', () => {
  const request = new Request('http://127.0.0.1:8787/api');
  expect(publicOrigin(request, rules)).toBe('https://tools.example');
  expect(publicOrigin(request, { allowedHosts: [] })).toBe('http://127.0.0.1:8787');
});
