import { expect, it } from 'vitest';
import { parsePhrase, saysPhrase } from './phrases.ts';
import { readWords } from './words.ts';

const says = (sentence: string, phrase: string) => saysPhrase(readWords(sentence), parsePhrase(phrase));

it('finds a phrase with anything in its slots', () => {
  expect(says('please add the urgent label to Q3 Planning', 'add {labels} label to {id}')).toBe(true);
  expect(says('who am I, really?', 'who am I')).toBe(true);
});

it('wants a word in every slot and the parts side by side', () => {
  expect(says('add label to Q3 Planning', 'add {labels} label to {id}')).toBe(false);
  expect(says('add a label to', 'add {labels} label to {id}')).toBe(false);
  expect(says('page', '{title} page')).toBe(false);
  expect(says('who on earth am I', 'who am I')).toBe(false);
});

it('does not read values for phrases', () => {
  expect(says('delete the page "who am I"', 'who am I')).toBe(false);
});

it('never finds a phrase that is nothing but slots', () => {
  expect(says('anything at all', '{title}')).toBe(false);
});
