import { expect, it } from 'vitest';
import { readSentence } from '../parse/sentence.ts';
import { readValue } from './values.ts';

function titleIn(words: string) {
  const sentence = readSentence(words, new Date('2026-11-22T12:00:00Z'));
  const field = {
    name: 'title',
    hints: { role: 'title' },
    schema: { type: 'string' },
    required: true,
    others: [],
  } as const;
  return readValue(sentence, field, sentence.tokens);
}

it.each([
  ['project documentation', 'Project documentation'],
  ['the release plan', 'Release plan'],
  ['"release plan"', 'release plan'],
  ['iPhone launch', 'iPhone launch'],
  ['goals.txt', 'goals.txt'],
  ['sales plan.xlsx', 'sales plan.xlsx'],
  ['notes 2.0', 'Notes 2.0'],
])('reads the title %j as %j', (words, title) => {
  expect(titleIn(words)).toBe(title);
});

const anything = ['object', 'array', 'string', 'number', 'boolean'].map((type) => ({ type }));

it.each([
  ['17', 17],
  ['true', true],
  ['red.', 'red'],
  ['{"beta": true}', { beta: true }],
  ['"17"', '17'],
  ['ready to go', 'ready to go'],
])('reads %s as the value %j where a field takes any', (words, value) => {
  const sentence = readSentence(words, new Date('2026-11-22T12:00:00Z'));
  const field = {
    name: 'value',
    hints: { role: 'text' },
    schema: { anyOf: anything },
    required: true,
    others: [],
  } as const;
  expect(readValue(sentence, field, sentence.tokens)).toEqual(value);
});
