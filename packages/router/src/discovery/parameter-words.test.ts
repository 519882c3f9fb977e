import { expect, it } from 'vitest';
import { parameterWords } from './parameter-words.ts';

it('reads fields, fields within fields and those of list entries', () => {
  const words = parameterWords({
    type: 'object',
    properties: {
      unit: { type: 'string', enum: ['celsius', 'fahrenheit', 3], description: 'Unit of the answer.' },
      place: { type: 'object', properties: { city: { type: 'string', description: 'A city.' } } },
      days: { type: 'array', items: { type: 'object', properties: { date: { type: 'string' } } } },
    },
  });
  expect(words).toEqual({
    names: ['unit', 'place', 'city', 'days', 'date'],
    descriptions: ['Unit of the answer.', 'A city.'],
    choices: ['celsius', 'fahrenheit'],
  });
});

it('reads any schema, and no more than forty choices of it', () => {
  const none = { names: [], descriptions: [], choices: [] };
  for (const odd of [{}, { properties: null }, { properties: { a: true } }, { properties: [] }]) {
    expect(parameterWords(odd)).toEqual(none);
  }
  const countries = Array.from({ length: 200 }, (_, index) => `country ${index}`);
  expect(parameterWords({ properties: { country: { enum: countries } } }).choices).toHaveLength(40);
});
