import { expect, it } from 'vitest';
import { withoutCourtesy } from './requests.ts';

it.each([
  ['Would it be possible to delete X?', 'delete X?'],
  ["I'd be grateful if you could delete X", 'delete X'],
  ['could I ask you to delete X', 'delete X'],
  ['May I ask for the labels of X?', 'need the labels of X?'],
  ['do me a favour and delete X', 'delete X'],
  ['Hey Tributary, delete X', 'delete X'],
  ['quick one: delete X', 'delete X'],
  ['Jane asked me to delete X', 'delete X'],
  ['when you have a minute, please delete X', 'delete X'],
  ['sorry to bother you, but delete X', 'delete X'],
  ["hope you're doing well! delete X", 'delete X'],
  ['My manager would like X renamed to Y', 'want X renamed to Y'],
  ['can u pls delete X', 'delete X'],
  ['I would appreciate it if you added the label a to X', 'add the label a to X'],
  ['btw delete X. No hurry.', 'delete X'],
])('leaves the polite words out of “%s”', (said, request) => {
  expect(withoutCourtesy(said)).toBe(request);
});

it.each([
  'comment on X saying Jane asked me to wait',
  'add the text Jane asked us to X',
  'which page wants us to stop',
])('leaves “%s” as it is', (said) => {
  expect(withoutCourtesy(said)).toBe(said);
});
