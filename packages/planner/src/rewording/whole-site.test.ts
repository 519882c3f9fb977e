import { expect, it } from 'vitest';
import { withoutWholeSite } from './whole-site.ts';

it.each([
  ['which tags do people use on our Confluence site?', 'which tags do people use?'],
  ['show the labels of the whole wiki', 'show the labels'],
  ['get me a list of all posts on the site', 'get me a list of all posts'],
  ['list the posts of the whole site, newest first', 'list the posts, newest first'],
  ['search the content of the site for "X"', 'search for "X"'],
  ['search Marketing for anything about the fair', 'search Marketing for the fair'],
  ['create a page about the site', 'create a page about the site'],
  ['show the pages about the wiki', 'show the pages about the wiki'],
])('takes from %s the place that is all there is', (request, plain) => {
  expect(withoutWholeSite(request)).toBe(plain);
});
