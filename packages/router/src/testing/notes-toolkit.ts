import { defineTool, defineToolkit, path, type Toolkit } from '@tributary/toolkit';
import { z } from 'zod';

const noteAnswer = z.object({
  id: z.string().describe('Id of the note.'),
  title: z.string().describe('Title of the note.'),
});

/**
 * A small service of notes, spoken to as any other: one tool that reads, one that writes, one that destroys,
 * and one that tells who the connection acts as. {@link serveNotes} answers it.
 */
export function notes(options: { readonly slug: string }): Toolkit {
  const prefix = options.slug.toUpperCase();
  return defineToolkit({
    slug: options.slug,
    name: options.slug === 'notes' ? 'Notes' : 'Memos',
    description: 'Keeps short notes.',
    version: '20261122_00',
    categories: ['documents'],
    hosts: [],
    identityTool: `${prefix}_GET_CURRENT_USER`,
    authSchemes: [
      {
        mode: 'API_KEY',
        name: 'notes_api_key',
        fields: [
          {
            name: 'origin',
            label: 'Address',
            description: 'Origin of the service.',
            required: true,
            secret: false,
          },
          { name: 'token', label: 'Token', description: 'Token of the user.', required: true, secret: true },
        ],
        baseUrl: (values) => values.origin ?? '',
        headers: (values) => ({ authorization: `Bearer ${values.token ?? ''}` }),
      },
    ],
    explainRefusal: ({ status }) =>
      status === 404
        ? { code: 'not_found', message: 'No such note. List the notes for their ids.' }
        : { code: 'provider_error', message: `The notes answered ${status}.` },
    tools: [
      defineTool({
        slug: `${prefix}_CREATE_NOTE`,
        name: 'Create note',
        summary: 'Creates a note; returns its id and title.',
        hints: { readOnly: false, destructive: false, idempotent: false },
        scopes: [],
        input: z.strictObject({ title: z.string().min(1).describe('Title of the note.') }),
        output: noteAnswer,
        annotations: {
          phrases: ['create a note called {title}'],
          fields: { title: { role: 'title', question: 'what it is called' } },
          report: 'Created the note “{title}”.',
        },
        plan: async ({ title }) => ({
          summary: `Create the note "${title}"`,
          steps: [
            { description: 'Create the note', request: { method: 'POST', path: '/notes', body: { title } } },
          ],
          answer: ([created]) => noteAnswer.parse(created?.body),
        }),
      }),
      defineTool({
        slug: `${prefix}_DELETE_NOTE`,
        name: 'Delete note',
        summary: 'Deletes a note for good; returns its id.',
        hints: { readOnly: false, destructive: true, idempotent: true },
        scopes: [],
        input: z.strictObject({ id: z.string().describe('Id of the note.') }),
        output: z.object({ id: z.string().describe('Id of the note that was deleted.') }),
        annotations: {
          phrases: ['delete the note {id}'],
          fields: { id: { role: 'reference', names: 'note', question: 'which note' } },
        },
        plan: async ({ id }) => ({
          summary: `Delete the note ${id}`,
          steps: [
            { description: 'Delete the note', request: { method: 'DELETE', path: path`/notes/${id}` } },
          ],
          answer: () => ({ id }),
        }),
      }),
      defineTool({
        slug: `${prefix}_GET_NOTE`,
        name: 'Get note',
        summary: 'Returns one note with its title.',
        hints: { readOnly: true, destructive: false, idempotent: true },
        scopes: [],
        input: z.strictObject({ id: z.string().describe('Id of the note.') }),
        output: noteAnswer,
        annotations: {
          phrases: ['show me the note {id}'],
          fields: { id: { role: 'reference', names: 'note', question: 'which note' } },
        },
        run: async ({ id }, { http }) => noteAnswer.parse((await http.get(path`/notes/${id}`)).body),
      }),
      defineTool({
        slug: `${prefix}_GET_CURRENT_USER`,
        name: 'Get current user',
        summary: 'Tells who the connection acts as; returns the name.',
        hints: { readOnly: true, destructive: false, idempotent: true },
        scopes: [],
        input: z.strictObject({}),
        output: z.object({ name: z.string().describe('Name of the user.') }),
        annotations: { phrases: ['who am I'], fields: {} },
        run: async (_input, { http }) => z.object({ name: z.string() }).parse((await http.get('/me')).body),
      }),
    ],
  });
}
