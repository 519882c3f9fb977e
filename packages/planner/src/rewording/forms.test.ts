import { expect, it } from 'vitest';
import { formsOf } from './forms.ts';

const texts = (request: string) => formsOf(request).map(({ text }) => text);

it('puts the owner behind what it owns', () => {
  expect(texts("delete the Product space's Reports page")).toContain(
    'delete the Reports page of the Product space',
  );
  expect(texts("what's Jane's account id?")).toContain("what's the account id of Jane?");
  expect(texts('rename its parent to Home')).toContain('rename the parent of it to Home');
});

it('reads what has no verb as something to show', () => {
  expect(texts('open tasks in Marketing')).toEqual([]);
  expect(texts('pages with the label draft')).toContain('show pages with the label draft');
  expect(texts('are there any comments on it?')).toContain('show comments on it?');
});

it('reads what a thing has as something to show of it', () => {
  expect(texts('what versions has the Roadmap page?')).toContain('show the versions of Roadmap page');
  expect(texts('does the Marketing space itself carry any labels?')).toContain(
    'show the labels of Marketing space',
  );
  expect(texts('does ENG have labels of its own?')).toContain('show the labels of ENG');
});

it('leaves other requests alone', () => {
  for (const request of ["what's new?", 'delete the page', 'who is there'])
    expect(texts(request)).toEqual([]);
});
