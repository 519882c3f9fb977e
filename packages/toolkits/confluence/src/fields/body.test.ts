import { expect, it } from 'vitest';
import { body, toApiBody } from './body.ts';

const written = (input: unknown) => toApiBody(body.parse(input));

it('reads a plain string as Markdown', () => {
  expect(written('# Plan')).toEqual({ representation: 'storage', value: '<h1>Plan</h1>' });
  expect(written({ representation: 'markdown', value: '*a*' }).value).toBe('<p><em>a</em></p>');
});

it('leaves storage format as it is, nested or not', () => {
  const sent = { representation: 'storage', value: '<p>a &amp; b</p>' };
  expect([written(sent), written({ storage: sent }), written({ storage: { value: sent.value } })]).toEqual([
    sent,
    sent,
    sent,
  ]);
});

it('refuses a representation that nobody knows, and a body without a value', () => {
  expect(body.safeParse({ representation: 'html', value: '' }).success).toBe(false);
  expect(body.safeParse({ storage: {} }).success).toBe(false);
});
