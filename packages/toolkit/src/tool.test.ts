import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Tool } from './tool.ts';
import { defineTool, isWriteTool } from './tool.ts';
import { defineToolkit, type Toolkit } from './toolkit.ts';

const facts = {
  name: 'Count words',
  summary: 'Counts the words of a text and returns the number.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [],
  input: z.strictObject({ text: z.string().describe('The text.') }),
  output: z.object({ words: z.number().describe('How many words.') }),
  annotations: { phrases: ['count the words of {text}'], fields: { text: { role: 'text' } } },
} as const;

const reading = defineTool({
  ...facts,
  slug: 'TEXT_COUNT_WORDS',
  run: async ({ text }) => ({ words: text.split(/\s+/).length }),
});

const writing = defineTool({
  ...facts,
  slug: 'TEXT_SAVE_WORDS',
  plan: async ({ text }) => ({
    summary: 'Save the words',
    steps: [{ description: 'Save', request: { method: 'POST', path: '/words', body: { text } } }],
    changes: [{ what: 'words', before: null, after: text }],
    before: {},
    answer: () => ({ words: 1 }),
  }),
  undo: { impossible: 'Words that were said cannot be unsaid.' },
});

function toolkitOf(tools: readonly Tool[]): Toolkit {
  return defineToolkit({
    slug: 'text',
    name: 'Text',
    description: 'Works on text.',
    version: '20261122_00',
    categories: [],
    authSchemes: [],
    hosts: [],
    identityTool: 'TEXT_COUNT_WORDS',
    explainRefusal: ({ status }) => ({ code: 'provider_error', message: `Answered ${status}.` }),
    tools,
  });
}

it('tells reading tools from writing ones', () => {
  expect(isWriteTool(reading)).toBe(false);
  expect(isWriteTool(writing)).toBe(true);
});

it('holds tools of different inputs in one toolkit', () => {
  expect(toolkitOf([reading, writing]).tools).toHaveLength(2);
});

it('refuses a slug without the prefix of its toolkit, and one that is there twice', () => {
  expect(() => toolkitOf([{ ...reading, slug: 'COUNT_WORDS' }])).toThrow('starts with TEXT_');
  expect(() => toolkitOf([reading, reading])).toThrow('defined twice');
});

it('refuses to call a tool important that it does not have', () => {
  const toolkit = toolkitOf([reading]);
  expect(() => defineToolkit({ ...toolkit, important: ['TEXT_NOTHING'] })).toThrow('TEXT_NOTHING: important');
});
