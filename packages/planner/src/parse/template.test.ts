import { expect, it } from 'vitest';
import { readTemplate, type Template, variantsOf } from './template.ts';

const written = (template: Template) =>
  template
    .map((piece) => (piece.kind === 'slot' ? `{${piece.field}}` : piece.kind === 'word' ? piece.word : '.'))
    .join(' ');
const variants = (phrase: string) => variantsOf(readTemplate(phrase)).map(written);

it('leaves out places with what leads to them', () => {
  const forms = variants('create a page called {title} in {spaceId}');
  expect(forms).toContain('create page called {title} in {spaceId}');
  expect(forms).toContain('create page in {spaceId}');
  expect(forms).toContain('create page');
  expect(forms.some((form) => /called in|in$/.test(form))).toBe(false);
});

it('turns a noun and its name around', () => {
  expect(variants('add the label {labels} to {id}')).toContain('add {labels} label to {id}');
  expect(variants('show the {id} page')).toContain('show page {id}');
});

it('keeps no form that says nothing', () => {
  expect(variants('in {spaceId}')).toEqual([]);
});
