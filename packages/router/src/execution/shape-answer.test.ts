import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { type Logger, silentLogger } from '../logger.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { shapeAnswer } from './shape-answer.ts';

const tool = createCatalogue([notes]).findTool('NOTES_GET_NOTE')?.tool;

function shape(answer: unknown) {
  const warnings: string[] = [];
  const logger: Logger = { ...silentLogger, warn: (_values, message) => void warnings.push(message) };
  if (!tool) throw new Error('the catalogue holds the tool');
  return { data: shapeAnswer(tool, answer, logger), warnings };
}

it('keeps what the tool declares, and nothing else', () => {
  const { data, warnings } = shape({ id: '7', text: 'hello', secret: 'x' });
  expect(data).toEqual({ id: '7', text: 'hello' });
  expect(warnings).toEqual([]);
});

it.each([
  ['another form', { id: 7, text: null }, { id: 7, text: null }],
  ['a list', [1, 2], { answer: [1, 2] }],
  ['text', 'done', { answer: 'done' }],
  ['nothing', null, { answer: null }],
  [
    'what JSON writes in its own way',
    { at: new Date(0), gone: undefined },
    { at: '1970-01-01T00:00:00.000Z' },
  ],
])('passes %s on rather than losing it, and warns', (_what, answer, expected) => {
  const { data, warnings } = shape(answer);
  expect(data).toEqual(expected);
  expect(warnings).toHaveLength(1);
});
