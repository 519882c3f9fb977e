import { expect, it } from 'vitest';
import { createCatalogue } from '../../catalogue/catalogue.ts';
import { notes, openClock } from '../../testing/notes-toolkit.ts';
import { filterTools, toolFilter } from './tool-filter.ts';

const scoped = {
  ...notes,
  important: ['NOTES_GET_NOTE'],
  tools: notes.tools.map((tool) => ({
    ...tool,
    scopes: tool.hints.readOnly ? ['read:note'] : ['read:note', 'write:note'],
    ...(tool.slug === 'NOTES_BREAK' ? { deprecatedFor: 'NOTES_GET_NOTE' } : {}),
  })),
};
const { tools } = createCatalogue([scoped, openClock]);
const clock = ['OPENCLOCK_GET_TIME', 'OPENCLOCK_WAIT'];
const all = [...scoped.tools.map(({ slug }) => slug).toSorted(), ...clock];

it.each([
  [{}, all],
  [{ toolkit_slug: 'OpenClock' }, clock],
  [{ toolkit_slug: 'openclock, notes' }, all],
  [{ toolkit_slug: ['openclock', 'notes'] }, all],
  [{ toolkit_slug: 'nothing' }, []],
  [{ tool_slugs: 'notes_get_note,OPENCLOCK_WAIT', toolkit_slug: 'nothing' }, ['NOTES_GET_NOTE', clock[1]]],
  [{ tags: 'destructiveHint' }, ['NOTES_DELETE_NOTE']],
  [{ important: 'true', toolkit_slug: 'notes' }, ['NOTES_GET_NOTE']],
  [{ tags: 'important', toolkit_slug: 'notes' }, ['NOTES_GET_NOTE']],
  [{ important: 'false' }, all],
  [{ scopes: 'write:note', tags: ['destructiveHint', 'idempotentHint'] }, ['NOTES_DELETE_NOTE']],
])('lists for %j', (query, expected) => {
  const found = filterTools(tools, toolFilter.parse(query));
  expect(found.map(({ tool }) => tool.slug)).toEqual(expected);
});

it('leaves out old names where that is asked for', () => {
  const slugs = filterTools(tools, toolFilter.parse({ include_deprecated: 'false' }));
  expect(all.length - slugs.length).toBe(1);
});
