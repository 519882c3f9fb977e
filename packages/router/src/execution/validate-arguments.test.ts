import { defineTool, type JsonObject } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { validateArguments } from './validate-arguments.ts';

const tool = defineTool({
  slug: 'NOTES_TRY',
  name: 'Try',
  summary: 'Tries out arguments.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [],
  input: z.strictObject({
    title: z.string().min(2).max(5).describe('Title of the note'),
    limit: z.int().min(1).max(100).default(25).describe('How many'),
    status: z.enum(['current', 'draft']).optional().describe('Which'),
    labels: z
      .array(z.strictObject({ name: z.string().describe('Name of the label') }))
      .max(2)
      .optional()
      .describe('Labels'),
    share: z.boolean().optional().describe('Whether'),
    link: z.url().optional().describe('Link'),
  }),
  output: z.object({}),
  annotations: { phrases: ['try'], fields: {} },
  run: async () => ({}),
});

function validate(given: JsonObject): Record<string, unknown> {
  const [entry] = createCatalogue([{ ...notes, tools: [tool] }]).tools;
  if (!entry) throw new Error('the catalogue holds the tool');
  return validateArguments(entry, given);
}

it('fills in defaults and keeps the rest', () => {
  expect(validate({ title: 'abc', labels: [{ name: 'x' }] })).toEqual({
    title: 'abc',
    limit: 25,
    labels: [{ name: 'x' }],
  });
});

it.each<[string, JsonObject, string]>([
  ['a missing field', {}, '"title" is missing: send it (Title of the note).'],
  ['another type', { title: 7 }, '"title" must be text, not 7.'],
  ['null for text', { title: null }, '"title" must be text, not null.'],
  ['text for a number', { title: 'abc', limit: 'ten' }, '"limit" must be a number, not "ten".'],
  ['a fraction', { title: 'abc', limit: 1.5 }, '"limit" must be a whole number, not 1.5.'],
  ['a number for a flag', { title: 'abc', share: 'yes' }, '"share" must be true or false, not "yes".'],
  ['too short', { title: 'a' }, '"title" must be at least 2 characters long.'],
  ['too long', { title: 'abcdef' }, '"title" must be at most 5 characters long.'],
  ['too small', { title: 'abc', limit: 0 }, '"limit" must be at least 1.'],
  [
    'too many',
    { title: 'abc', labels: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
    '"labels" must be a list of at most 2 entries.',
  ],
  ['no such choice', { title: 'abc', status: 'old' }, '"status" must be "current" or "draft", not "old".'],
  ['a typing error', { titel: 'abc', title: 'abc' }, 'There is no field "titel": did you mean "title"?'],
  [
    'a field like no other',
    { title: 'abc', zzz: 1 },
    'There is no field "zzz". The fields are title, limit, status, labels, share, link, format.',
  ],
  [
    'a mistake further in',
    { title: 'abc', labels: [{}] },
    '"labels[0].name" is missing: send it (Name of the label).',
  ],
  ['a typing error further in', { title: 'abc', labels: [{ name: 'x', nam: 'y' }] }, 'did you mean "name"?'],
  [
    'no link',
    { title: 'abc', link: 'here' },
    '"link" must be a whole address, such as https://example.com/done, not "here".',
  ],
  [
    'long values, which are not repeated',
    { title: 'abc', share: 'x'.repeat(99) },
    'not text of 101 characters.',
  ],
])('explains %s', (_what, given, message) => {
  expect(() => validate(given)).toThrow(
    expect.objectContaining({
      details: { code: 'invalid_input', message: expect.stringContaining(message) },
    }),
  );
});

it('explains all that is wrong at once', () => {
  expect(() => validate({ limit: 0, zzz: 1 })).toThrow(/"title" is missing.*"limit" must be.*no field "zzz"/);
});
