import { expect, test } from 'vitest';
import { asksOfOtherApplication } from './other-applications.ts';
import { tokenize } from './tokens.ts';

test.each([
  'open a Jira ticket for the outage',
  'post the link to the roadmap in our Slack channel',
  'send it to Slack',
])('“%s” asks another application', (request) => {
  expect(asksOfOtherApplication(tokenize(request), ['confluence'])).toBe(true);
});

test.each([
  'show the page Jira basics',
  'create a page called How we post in Slack',
  'add the label jira to Roadmap',
])('“%s” only speaks of one', (request) => {
  expect(asksOfOtherApplication(tokenize(request), ['confluence'])).toBe(false);
});

test('asks no other one where it is at hand', () => {
  expect(asksOfOtherApplication(tokenize('send it to Slack'), ['slack'])).toBe(false);
});
