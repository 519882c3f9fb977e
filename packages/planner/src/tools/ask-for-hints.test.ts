import { expect, it } from 'vitest';
import { askForHints } from './ask-for-hints.ts';

const offering = (items: object) => ({
  type: 'object',
  properties: { include: { anyOf: [{ type: 'array', items }, { type: 'null' }] } },
});
const input = { queries: [] };

it('asks for hints where the router offers them', () => {
  expect(askForHints('search', input, offering({ const: 'hints' }))).toEqual({
    ...input,
    include: ['hints'],
  });
  const rebuilt = offering({ allOf: [{ type: 'string' }, { const: 'hints' }] });
  expect(askForHints('search', input, rebuilt)).toHaveProperty('include');
  expect(askForHints('schemas', {}, offering({ enum: ['output_schema', 'hints'] }))).toEqual({
    include: ['input_schema', 'hints'],
  });
});

it('sends nothing that a router may not know', () => {
  for (const offered of [{ type: 'object' }, offering({ enum: ['output_schema'] }), undefined]) {
    expect(askForHints('search', input, offered)).toEqual(input);
  }
  expect(askForHints('execute', input, offering({ const: 'hints' }))).toEqual(input);
});
