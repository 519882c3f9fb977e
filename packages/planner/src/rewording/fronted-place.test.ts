import { expect, it } from 'vitest';
import { withPlaceBehind } from './fronted-place.ts';

it.each([
  ['In HR, create two pages: Canteen and Parking', 'create two pages in HR: Canteen and Parking'],
  ['Under Runbooks I need two pages, please: A and B.', 'create two pages under Runbooks: A and B.'],
  ['inside that space I need a page "Macros"', 'create a page "Macros" inside that space'],
  ['under it create a page "B"', 'create a page "B" under it'],
  ['create in it a page "Methods"', 'create a page "Methods" in it'],
  ['under Roadmap please add a page called Risks', 'add a page under Roadmap called Risks'],
  ['In which space does X live?', 'In which space does X live?'],
  ['create a page in HR', 'create a page in HR'],
  ['in marketing', 'in marketing'],
])('reads “%s” as “%s”', (request, behind) => {
  expect(withPlaceBehind(request)).toBe(behind);
});
