import { type RunContext, ToolError, type ToolResponse } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { SiteClient } from '../testing/run-tool.ts';
import { browserUrl, idShape, orNull, readAnswer, readStep } from './client.ts';

const answer = (body: unknown): ToolResponse => ({ status: 200, headers: {}, body });
const named = z.object({ name: z.string() });
const context: RunContext = new SiteClient('https://acme.atlassian.net').context();

it('says that the address may be wrong where the answer is not the API’s, as a login page is not', () => {
  expect(readAnswer(named, answer({ name: 'a', more: 1 }))).toEqual({ name: 'a' });
  expect(() => readAnswer(named, answer('<html>'))).toThrow(/site address/);
});

it('reads the answer to a step, and says when there is none', () => {
  expect(readStep(named, [answer({ name: 'a' }), answer({ name: 'b' })], 1)).toEqual({ name: 'b' });
  expect(() => readStep(named, [])).toThrow('Step 1');
});

it('takes ids of both APIs', () => {
  expect([idShape.parse(12), idShape.parse('12')]).toEqual(['12', '12']);
});

it('makes an address from the nearest base that is known', () => {
  const webui = '/spaces/MKT';
  expect(browserUrl({ base: 'https://own/wiki', webui }, context, 'https://list/wiki')).toBe(
    'https://own/wiki/spaces/MKT',
  );
  expect(browserUrl({ webui }, context, 'https://list/wiki')).toBe('https://list/wiki/spaces/MKT');
  expect(browserUrl({ webui }, context)).toBe('https://acme.atlassian.net/wiki/spaces/MKT');
  expect(browserUrl(null, context)).toBe('https://acme.atlassian.net/wiki');
});

it('takes "not found" for no answer, and no other failure', async () => {
  const failing = (code: 'not_found' | 'not_permitted') =>
    Promise.reject(new ToolError({ code, message: code }));
  expect(await orNull(failing('not_found'))).toBeNull();
  await expect(orNull(failing('not_permitted'))).rejects.toThrow('not_permitted');
  await expect(orNull(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
