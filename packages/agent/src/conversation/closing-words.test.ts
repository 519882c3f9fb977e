import { expect, it } from 'vitest';
import type { Step } from '../steps/step.ts';
import { closingWords } from './closing-words.ts';

const step = (tool: string, successful: boolean): Step => ({
  tool,
  arguments: { name: 'Old' },
  successful,
  error: successful ? null : 'No.',
  data: successful ? { title: 'Plan' } : null,
});

it('adds nothing to an answer that ended by itself', () => {
  expect(closingWords('Made it.', 'stop', [])).toBeUndefined();
});

it('says what is done and what is not when a run was cut short', () => {
  const steps = [step('WIKI_CREATE_PAGE', true), step('WIKI_ADD_LABEL', false)];
  const words = 'Done: Wiki create page (“Plan”). Not done: Wiki add label (“Old”).';
  expect(closingWords('', 'step-limit', steps)).toContain(words);
  expect(closingWords('I will', 'aborted', steps)).toBe(`Stopped. ${words}`);
});

it.each([
  ['Half', 'length', 'cut off'],
  ['', 'content-filter', 'declined'],
  [' ', 'stop', 'without a word'],
])('never leaves the person with %o after %s', (text, finishReason, words) => {
  expect(closingWords(text, finishReason, [])).toContain(words);
});
