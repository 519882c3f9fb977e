import { expect, it } from 'vitest';
import { smallTalk } from '../language/small-talk.ts';
import { isQuestion, withoutCourtesy } from './requests.ts';

it.each([
  'Please could you delete the page, thanks',
  'Hi! Can you please delete the page?',
  "I'd like to delete the page",
  'Hello, would you kindly delete the page for me please',
  'ok, now delete the page right away',
])('%s', (said) => {
  expect(withoutCourtesy(said).replace(/[?.]$/, '')).toBe('delete the page');
});

it.each(['can I delete the page?', 'May I change it', 'am I allowed to delete it', 'who can see it?'])(
  'takes “%s” for a question',
  (said) => {
    expect(isQuestion(withoutCourtesy(said))).toBe(true);
  },
);

it.each(['can you delete the page?', 'may the page be called Maya', 'delete what I may not see'])(
  'takes “%s” for a request',
  (said) => {
    expect(isQuestion(withoutCourtesy(said))).toBe(false);
  },
);

it('leaves something to read where all of it is courtesy', () => {
  expect(withoutCourtesy('please')).toBe('please');
});

it.each([
  ['Hello!', 'greeting'],
  ['thank you so much', 'thanks'],
  ['never mind', 'cancel'],
  ['Oh, forget it.', 'cancel'],
  ['What can you do?', 'help'],
  ['bye', 'farewell'],
  ['yes, please', 'agreement'],
  ['hello world page', undefined],
  ['cancel the meeting', undefined],
])('%s is %s', (said, talk) => {
  expect(smallTalk(said)).toBe(talk);
});
