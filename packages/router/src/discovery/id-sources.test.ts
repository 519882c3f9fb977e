import { defineTool, defineToolkit, type Toolkit } from '@tributary/toolkit';
import { confluence } from '@tributary/toolkit-confluence';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { learnIdSources } from './id-sources.ts';

const entry = z.object({ id: z.string().describe('Id.') });

function lister(slug: string, input: z.ZodObject, output: z.ZodObject) {
  return defineTool({
    slug,
    name: slug,
    summary: 'Lists notes.',
    hints: { readOnly: true, destructive: false, idempotent: true },
    scopes: [],
    input,
    output,
    annotations: { phrases: ['list notes'], fields: {} },
    run: async () => ({}),
  });
}

const listed = z.object({ notes: z.array(entry) });
const none = z.strictObject({});

/** For a tool of a toolkit: which fields need an id, and who tells it. */
function needs(toolkit: Toolkit, slug: string) {
  const catalogue = createCatalogue([toolkit]);
  const tool = catalogue.findTool(slug);
  if (!tool) throw new Error(`${slug} is in the toolkit`);
  return learnIdSources(catalogue)(tool).map(({ field, thing, sources }) => [
    field,
    thing,
    sources.map((source) => source.tool.slug),
  ]);
}

const withListers = (...listers: ReturnType<typeof lister>[]) =>
  defineToolkit({ ...notes, tools: [...notes.tools, ...listers] });

it('knows which tool tells the id that another one needs, the one that needs least first', () => {
  const toolkit = withListers(
    lister('NOTES_FIND_NOTES', z.strictObject({ words: z.string().describe('Words.') }), listed),
    lister('NOTES_LIST_NOTES', none, listed),
  );
  expect(needs(toolkit, 'NOTES_GET_NOTE')).toEqual([
    ['noteId', 'note', ['NOTES_LIST_NOTES', 'NOTES_FIND_NOTES']],
  ]);
  expect(needs(toolkit, 'NOTES_ADD_NOTE')).toEqual([]);
});

it('takes no tool for a source that lists other things, tells no ids, or needs an id itself', () => {
  const toolkit = withListers(
    lister('NOTES_LIST_TAGS', none, listed),
    lister('NOTES_LIST_NOTE_TEXTS', none, z.object({ notes: z.array(z.string()) })),
    lister('NOTES_LIST_NOTES_LIKE', z.strictObject({ noteId: z.string().describe('Id of one.') }), listed),
  );
  expect(needs(toolkit, 'NOTES_GET_NOTE')).toEqual([]);
});

it('asks for nothing where a tool finds by name or title what it is for', () => {
  for (const slug of ['CONFLUENCE_UPDATE_PAGE', 'CONFLUENCE_DELETE_SPACE', 'CONFLUENCE_UPDATE_TASK']) {
    expect(needs(confluence, slug)).toEqual([]);
  }
});
