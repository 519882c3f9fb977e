import { expect, it } from 'vitest';
import { callbackWith, requireCallbackUrl } from './callback-url.ts';

const local = { origin: 'http://127.0.0.1:8787', callbackHosts: ['app.example.com', 'dev.example:8443'] };
const open = { origin: 'https://tools.example.com', callbackHosts: [] };

it.each([
  ['http://localhost:3000/cb?a=b', local],
  ['http://[::1]:3000/', local],
  ['https://app.example.com/cb', local],
  ['https://APP.example.com:8443/cb', local],
  ['https://dev.example:8443/cb', local],
  ['https://tools.example.com/chat', open],
])('sends people to %s', (url, rules) => {
  expect(requireCallbackUrl(url, rules)).toBe(new URL(url).href);
});

it.each([
  ['https://evil.example/', local, 'TRIBUTARY_CALLBACK_HOSTS'],
  ['https://evil.example/app.example.com', local, 'TRIBUTARY_CALLBACK_HOSTS'],
  ['https://app.example.com.evil.example/', local, 'TRIBUTARY_CALLBACK_HOSTS'],
  ['https://app.example.com@evil.example/', local, 'https'],
  ['https://dev.example/cb', local, 'TRIBUTARY_CALLBACK_HOSTS'],
  ['http://app.example.com/cb', local, 'https'],
  ['javascript:alert(1)', local, 'https'],
  ['//evil.example', local, 'https'],
  ['http://localhost:3000/', open, 'TRIBUTARY_CALLBACK_HOSTS'],
])('sends nobody to %s', (url, rules, advice) => {
  expect(() => requireCallbackUrl(url, rules)).toThrow(
    expect.objectContaining({ code: 'invalid', advice: expect.stringContaining(advice) }),
  );
});

it('keeps what the caller put into its address', () => {
  const url = callbackWith('https://app.example.com/cb?user=jane&status=new#part', { status: 'success' });
  expect(url).toBe('https://app.example.com/cb?user=jane&status=success#part');
});
