import { expect, it } from 'vitest';
import { asImperative } from './statements.ts';

it.each([
  ['the page X can be deleted', 'delete the page X'],
  ['Roadmap should be labelled urgent', 'label Roadmap urgent'],
  ['X should be called Y', 'rename X to Y'],
  ['the title of X is to be Y', 'change the title of X to Y'],
  ['can a page X be created in Y?', 'create a page X in Y'],
  ['X belongs under Y', 'move X under Y'],
  ['the body of X should be "Soon"', 'change the body of X to "Soon"'],
  ['the owner property of X must become "Sam"', 'change the owner property of X to "Sam"'],
  ['the title of X must become Y', 'change the title of X to Y'],
  ['Reports should say "hi"', 'update Reports to say "hi"'],
  ['I want "X" to be tagged as "core"', 'tag "X" as "core"'],
  ['I need the Reports page deleted', 'delete the Reports page'],
  ['make sure there is a page called X in HR', 'create a page called X in HR'],
  ['make sure X is labelled draft', 'label X draft'],
  ['X needs the label benefits', 'add the label benefits to X'],
  ['X should no longer have the label brand', 'remove the label brand from X'],
  ['give X the labels a and b', 'add the labels a and b to X'],
  ['give the page X the title Numbers', 'change the title of the page X to Numbers'],
  ['give X a comment saying We add it to Y', 'add a comment to X saying We add it to Y'],
])('reads “%s” as “%s”', (said, meant) => {
  expect(asImperative(said)).toBe(meant);
});

it.each([
  'create a page called What should be deleted',
  'I need a page called Plan in HR',
  'give me the text of X',
  'what should be moved?',
  'should the page be deleted?',
  'the page X could be deleted?',
])('leaves “%s” as it is', (said) => {
  expect(asImperative(said)).toBe(said);
});
