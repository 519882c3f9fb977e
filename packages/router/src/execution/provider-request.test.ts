import { expect, it } from 'vitest';
import { notes } from '../testing/notes-toolkit.ts';
import { providerRequestTool } from './provider-request.ts';

const { tool } = providerRequestTool(notes, 'PATCH');
const asked = { method: 'PATCH', path: '/notes/1' };

it('counts as what its method can do', () => {
  expect(tool.hints).toEqual({ readOnly: false, destructive: true, idempotent: false });
  expect(providerRequestTool(notes, 'HEAD').tool.hints.readOnly).toBe(true);
});

it.each([
  'Authorization',
  'COOKIE',
  'Host',
  'proxy-authorization',
  'X-Forwarded-For',
  'X-HTTP-Method-Override',
  'a b',
])('takes no header %j', (name) => {
  expect(tool.input.safeParse({ ...asked, headers: { [name]: 'x' } }).success).toBe(false);
});

it('takes other headers, in lower case, so that none stands twice', () => {
  const { headers } = tool.input.parse({ ...asked, headers: { 'If-Match': '"1"' } });
  expect(headers).toEqual({ 'if-match': '"1"' });
});
