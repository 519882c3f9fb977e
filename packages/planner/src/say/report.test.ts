import { expect, it } from 'vitest';
import { readTools } from '../tools/read-tools.ts';
import { reportOf } from './report.ts';
import { fillTemplate } from './template.ts';

const card = (hints: object) => {
  const tool = readTools({
    A_GET_THING: { toolkit: 'a', 'x-tributary': { phrases: ['get'], fields: {}, ...hints } },
  }).get('A_GET_THING');
  if (!tool) throw new Error('The tool could not be read');
  return tool;
};

it('leaves out a sentence that lacks something, and no other', () => {
  const template = 'Made “{title}”. It is in {space}. Open it at {url}';
  expect(fillTemplate(template, { title: 'A. B', url: 'http://x' })).toBe('Made “A. B”. Open it at http://x');
});

it('keeps the lines of a text, and leaves out what would introduce none', () => {
  expect(fillTemplate('“{title}” says:\n\n{text}', { title: 'A', text: 'b\nc' })).toBe('“A” says:\n\nb\nc');
  expect(fillTemplate('“{title}” says:\n\n{text}\n\nOpen it at {url}', { title: 'A', url: 'u' })).toBe(
    'Open it at u',
  );
});

it('adds the link where the report has none', () => {
  expect(reportOf(card({ report: 'Done.' }), { url: 'https://a.example/1' }, false)).toBe(
    'Done.\nhttps://a.example/1',
  );
  expect(reportOf(card({ report: 'See {url}' }), { url: 'https://a.example/1' }, false)).toBe(
    'See https://a.example/1',
  );
});

it('says a list as a list, a count as a number, and that there is more', () => {
  const listing = { field: 'all', noun: 'city', entry: '{name}' };
  const all = [{ name: 'Rome' }, { name: 'Oslo' }];
  expect(reportOf(card({ listing }), { all }, false)).toBe('There are 2 cities:\n\n* Rome\n* Oslo');
  expect(reportOf(card({ listing }), { all, nextCursor: 'c' }, true)).toBe('There are at least 2 cities.');
  expect(reportOf(card({ listing }), { all: [] }, false)).toBe('There are no cities.');
});

it('shows what came back where the tool does not say how', () => {
  expect(reportOf(card({}), { name: 'Rome', size: 3, _links: 'x' }, false)).toBe(
    'Done: get thing.\n* name: Rome\n* size: 3',
  );
});
