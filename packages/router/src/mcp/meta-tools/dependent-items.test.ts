import { expect, it } from 'vitest';
import { findDependence } from './dependent-items.ts';

const create = { tool_slug: 'NOTES_CREATE_NOTE', arguments: { text: 'Buy milk' } };

function dependence(given: Readonly<Record<string, unknown>>) {
  const item = { tool_slug: 'NOTES_GET_NOTE', arguments: given };
  return findDependence(item, [create]);
}

it.each([
  '{{id}}',
  '{{results[0].data.id}}',
  '{{ NOTES_CREATE_NOTE.id }}',
  '\x24{steps.1.id}',
  '\x24{noteId}',
  '$results[0].id',
  '$1.id',
  '<id from step 1>',
  '<note_id>',
  '<NOTE_ID>',
  '<ID of the new note>',
  '<the id returned from the previous call>',
  'see {{step_1.url}} for more',
  'Made by {{result 0}}.',
  'parent: <id from result 1>',
])('finds that %s stands for an answer', (noteId) => {
  expect(dependence({ noteId })).toContain('its arguments.noteId is');
});

it.each([
  'Buy milk',
  'Dear {{name}}, welcome to {{team}}',
  '<p>Step 1: see the results</p>',
  '<hr>',
  'a < b and b > c',
  'List<String>',
  'costs $1.50',
  '$5',
  '# Results\n\n1. item 1',
  '\x24{HOME}/notes and more',
  '<ac:structured-macro ac:name="toc"/>',
  '<https://example.com/page_id>',
])('leaves the text %s alone', (text) => {
  expect(dependence({ text })).toBeUndefined();
});

it('says where it is, however deep, and what to send instead', () => {
  expect(dependence({ change: { labels: ['a', '{{results[0].label}}'] } })).toMatch(
    /^NOTES_GET_NOTE was not run: its arguments\.change\.labels\[1\] is "\{\{results\[0\]\.label\}\}".+of its own/,
  );
});

it('takes an item by itself as it is', () => {
  const item = { tool_slug: 'NOTES_CREATE_NOTE', arguments: { text: '{{results[0].id}}' } };
  expect(findDependence(item, [])).toBeUndefined();
});

it('cuts a long text that it repeats', () => {
  expect(dependence({ text: `${'long '.repeat(100)} {{results[0].id}}` })?.length).toBeLessThan(400);
});
