import { defineTool } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { presentAnswer } from './present-answer.ts';

const facts = {
  slug: 'NOTES_READ',
  name: 'Read note',
  summary: 'Reads a note, and returns its text.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [],
  annotations: { phrases: [], fields: {} },
};
const input = z.strictObject({ from: z.int().default(0) });
const output = z.object({ id: z.string(), text: z.string().nullable(), tags: z.array(z.string()) });
const plain = defineTool({
  ...facts,
  input,
  output,
  run: async () => ({ id: '7', text: null, tags: [] }),
});
const cutting = defineTool({
  ...facts,
  input,
  output,
  compact: ({ id, text }, { from }) => ({ id, text: text?.slice(from, from + 3) ?? null }),
  run: async () => ({ id: '7', text: 'a long text', tags: [] }),
});
const data = { id: '7', text: 'a long text', tags: [], _links: { webui: '/7' } };

it('tells all of it, or what the tool says is enough, from where the arguments say', () => {
  const given = { tool: cutting, arguments: { from: 2 }, data };
  expect(presentAnswer('full', given)).toEqual(data);
  expect(presentAnswer('compact', given)).toEqual({ id: '7', text: 'lon' });
});

it('leaves out what says nothing, where the tool says nothing of a short form', () => {
  const empty = { id: '7', text: null, tags: [], note: '', inner: [{ a: null, b: 0, _expandable: {} }] };
  const given = { tool: plain, arguments: {}, data: empty };
  expect(presentAnswer('compact', given)).toEqual({ id: '7', tags: [], inner: [{ b: 0 }] });
});

it('tells an answer that is not in the declared form the plain way', () => {
  const given = { tool: cutting, arguments: {}, data: { id: 7, text: null, more: 'x' } };
  expect(presentAnswer('compact', given)).toEqual({ id: 7, more: 'x' });
});

it('shows what the provider sent, and the full form where that is not known any more', () => {
  const response = { status: 200, headers: {}, body: { id: 7, text: 'a', at: null } };
  const given = { tool: plain, arguments: {}, data };
  expect(presentAnswer('raw', { ...given, received: [{ request: 'GET /notes/7', response }] })).toEqual({
    responses: [{ request: 'GET /notes/7', status: 200, body: { id: 7, text: 'a', at: null } }],
  });
  expect(presentAnswer('raw', given)).toEqual(data);
});
