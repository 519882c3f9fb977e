import { expect, it } from 'vitest';
import { notes, openClock } from '../testing/notes-toolkit.ts';
import { createCatalogue } from './catalogue.ts';

const catalogue = createCatalogue([openClock, notes]);

it('keeps one order, whatever order the toolkits came in', () => {
  const slugs = catalogue.tools.map(({ tool }) => tool.slug);
  expect(slugs).toEqual([
    'NOTES_ADD_NOTE',
    'NOTES_BREAK',
    'NOTES_DELETE_NOTE',
    'NOTES_GET_NOTE',
    'OPENCLOCK_GET_TIME',
    'OPENCLOCK_WAIT',
  ]);
  expect(createCatalogue([notes, openClock]).tools.map(({ tool }) => tool.slug)).toEqual(slugs);
});

it('finds tools and toolkits in any case, with their schemas', () => {
  const found = catalogue.findTool('notes_Get_Note');
  expect(found?.toolkit).toBe(notes);
  expect(found?.inputSchema).toMatchObject({ required: ['noteId'], additionalProperties: false });
  expect(found?.outputSchema).toMatchObject({ properties: { text: { description: 'Text.' } } });
  expect(catalogue.findToolkit('Notes')).toBe(notes);
});

it('finds nothing where there is nothing', () => {
  expect(catalogue.findTool('NOTES_SING')).toBeUndefined();
  expect(catalogue.findToolkit('constructor')).toBeUndefined();
});
