import { expect, it } from 'vitest';
import { withKindSaid } from './another-one.ts';

it.each([
  [['under this page, one more named "R"'], 'page', ['create another page named "R" under this page']],
  [['one more, called B'], 'blogpost', ['create another blogpost there called B']],
  [['another one, please'], undefined, ['another one, please']],
  [['create another page called X'], 'blogpost', ['create another page called X']],
  [
    ['create a page called A in HR', 'create another one called B'],
    undefined,
    ['create a page called A in HR', 'create another page called B'],
  ],
  [
    ['Make a space called Research', 'create a page "M" in it', 'under that page another one, "S".'],
    undefined,
    ['Make a space called Research', 'create a page "M" in it', 'create another page "S" under that page'],
  ],
])('reads %j after a %s', (requests, made, full) => {
  expect(withKindSaid(requests, made)).toEqual(full);
});
