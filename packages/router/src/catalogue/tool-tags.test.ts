import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { notes } from '../testing/notes-toolkit.ts';
import { createCatalogue } from './catalogue.ts';
import { isImportant, tagsOf } from './tool-tags.ts';

it('tags tools by their hints, and as important where the toolkit names them or names none', () => {
  const tags = (toolkit: typeof notes, slug: string) => {
    const entry = createCatalogue([toolkit]).findTool(slug);
    return entry && tagsOf(entry);
  };
  expect(tags(notes, 'NOTES_GET_NOTE')).toEqual([
    'important',
    'readOnlyHint',
    'idempotentHint',
    'openWorldHint',
  ]);
  const named = { ...notes, important: ['NOTES_GET_NOTE'] };
  expect(tags(named, 'NOTES_GET_NOTE')).toContain('important');
  expect(tags(named, 'NOTES_DELETE_NOTE')).not.toContain('important');
});

it('knows the few tools of a large toolkit that people need most, each under its present name', () => {
  const important = createCatalogue([confluence]).tools.filter(isImportant);
  expect(important.map(({ tool }) => tool.slug).toSorted()).toEqual(
    [...(confluence.important ?? [])].toSorted(),
  );
  expect(important.length).toBeLessThanOrEqual(20);
  expect(important.every(({ tool }) => tool.deprecatedFor === undefined)).toBe(true);
});
