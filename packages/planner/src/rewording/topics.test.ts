import { expect, it } from 'vitest';
import { withOwnersDuty, withoutAnnouncements, withTopic } from './topics.ts';

it.each([
  ['delete it', 'the page X', 'delete the page X'],
  ['remove the page', 'X', 'remove the page X'],
  ['call it "Y" instead', 'the X page', 'rename the X page to "Y"'],
  ['change its title to Y', 'X', 'change the title of X to Y'],
])('says “%s” of “%s”', (request, topic, whole) => {
  expect(withTopic(request, topic)).toBe(whole);
});

it('leaves a request alone that points to nothing', () => {
  expect(withTopic('delete the page Y', 'X')).toBeUndefined();
});

it('drops what only says what the next request is about', () => {
  expect(withoutAnnouncements(['edit the page X', 'change its title to Y'])).toEqual([
    'change the title of the page X to Y',
  ]);
  expect(withoutAnnouncements(['update X to say Y', 'label it z'])).toHaveLength(2);
  expect(withoutAnnouncements(['delete X', 'create a page'])).toHaveLength(2);
});

it('reads what a thing of something is to be as a change of it', () => {
  expect(withOwnersDuty('Update the X page: its text should be "Y"')).toBe(
    'change the text of the X page to "Y"',
  );
  expect(withOwnersDuty('X is outdated. Its whole text should now be "Y"')).toBe(
    'change the text of X to "Y"',
  );
  expect(withOwnersDuty('create a page X: its text')).toBe('create a page X: its text');
});
