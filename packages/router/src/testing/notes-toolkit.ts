import {
  type AuthScheme,
  defineTool,
  defineToolkit,
  path,
  ToolError,
  type Toolkit,
} from '@tributary/toolkit';
import { z } from 'zod';

/** A key and the address of the service. */
const apiKey: AuthScheme = {
  mode: 'API_KEY',
  name: 'notes_api_key',
  fields: [
    { name: 'site', label: 'Site', description: 'Origin of the service.', required: true, secret: false },
    { name: 'key', label: 'Key', description: 'API key.', required: true, secret: true },
  ],
  baseUrl: (values) => `${values.site}/v1`,
  headers: (values) => ({ authorization: `Bearer ${values.key}` }),
};

const noteBody = z.object({ id: z.string(), text: z.string() });
const noteList = z.object({ notes: z.array(noteBody) });
const added = z.object({ id: z.string() });

const getNote = defineTool({
  slug: 'NOTES_GET_NOTE',
  name: 'Get note',
  summary: 'Reads a note and returns its text.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [],
  input: z.strictObject({
    noteId: z.string().describe('Id of the note.'),
    limit: z.int().min(1).max(100).default(25).describe('How many lines.'),
  }),
  output: z.object({ id: z.string().describe('Id.'), text: z.string().describe('Text.') }),
  annotations: {
    phrases: ['read the note {noteId}'],
    fields: { noteId: { role: 'reference', names: 'note' } },
  },
  async run({ noteId, limit }, { http, progress }) {
    progress('Reading the note');
    const { body } = await http.get(path`/notes/${noteId}`, { limit });
    return noteBody.parse(body);
  },
});

const addNote = defineTool({
  slug: 'NOTES_ADD_NOTE',
  name: 'Add note',
  summary: 'Adds a note and returns its id.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: [],
  input: z.strictObject({
    text: z.string().describe('Text.'),
    tag: z.string().optional().describe('A tag.'),
  }),
  output: z.object({
    id: z.string().describe('Id.'),
    tagged: z.boolean().describe('Whether it was tagged.'),
  }),
  annotations: {
    phrases: ['note down {text}'],
    fields: { text: { role: 'text', question: 'what it says' } },
  },
  async plan({ text, tag }, { http }) {
    await http.get('/me');
    return {
      summary: `Add the note "${text}"`,
      steps: [
        { description: 'Add the note', request: { method: 'POST', path: '/notes', body: { text } } },
        ...(tag === undefined
          ? []
          : [
              {
                description: 'Tag the note',
                request: ([made]: readonly { body: unknown }[]) => ({
                  method: 'PUT' as const,
                  path: path`/notes/${noteBody.parse(made?.body).id}/tag`,
                  body: { tag },
                  idempotent: true,
                }),
              },
            ]),
      ],
      changes: [
        { what: 'note', before: null, after: text },
        ...(tag === undefined ? [] : [{ what: 'tag of the note', before: null, after: tag }]),
      ],
      before: {},
      answer: ([made, tagged]) => ({ id: noteBody.parse(made?.body).id, tagged: tagged !== undefined }),
    };
  },
  afterConflict: async ({ input }) => ({
    summary: `Add the note "${input.text}" beside the other`,
    steps: [
      {
        description: 'Add the note',
        request: { method: 'POST', path: '/notes', body: { text: `${input.text} (2)` } },
      },
    ],
    changes: [{ what: 'note', before: null, after: `${input.text} (2)` }],
    before: { beside: true },
    answer: ([made]) => ({ id: noteBody.parse(made?.body).id, tagged: false }),
  }),
  explainConflict: async ({ input, before }) =>
    new ToolError({
      code: 'conflict',
      message: `Sam Lee added “${input.text}”${before.beside ? ' and the one beside it' : ''}.`,
      providerStatus: 409,
    }),
  undo: {
    tool: 'NOTES_DELETE_NOTE',
    arguments: ({ output }) => ({ noteId: added.parse(output).id }),
    async changedSince({ input, output }, { http }) {
      const { id } = added.parse(output);
      const { text } = noteBody.parse((await http.get(path`/notes/${id}`)).body);
      return text === input.text ? undefined : { by: 'Sam Lee', what: `The note says “${text}” now.` };
    },
    obstacle: ({ input }) => (input.tag === 'forever' ? 'What is tagged forever stays.' : undefined),
  },
  async settle({ input }, { http }) {
    const { notes: all } = noteList.parse((await http.get('/notes')).body);
    const found = all.find(({ text }) => text === input.text);
    return found
      ? { effect: 'happened', output: { id: found.id, tagged: false } }
      : { effect: 'did_not_happen' };
  },
});

const deleteNote = defineTool({
  slug: 'NOTES_DELETE_NOTE',
  name: 'Delete note',
  summary: 'Deletes a note and returns its id.',
  hints: { readOnly: false, destructive: true, idempotent: true },
  scopes: [],
  input: z.strictObject({ noteId: z.string().describe('Id of the note.') }),
  output: z.object({ id: z.string().describe('Id.') }),
  annotations: { phrases: ['delete the note {noteId}'], fields: { noteId: { role: 'reference' } } },
  plan: async ({ noteId }) => ({
    summary: `Delete the note ${noteId}`,
    steps: [
      {
        description: 'Delete the note',
        request: { method: 'DELETE', path: path`/notes/${noteId}`, idempotent: true },
      },
    ],
    changes: [{ what: `note ${noteId}`, before: noteId, after: null }],
    before: {},
    answer: () => ({ id: noteId }),
  }),
  undo: { impossible: 'Notes keeps nothing of a note that was deleted.' },
});

const brokenTool = defineTool({
  ...getNote,
  slug: 'NOTES_BREAK',
  run: async () => {
    throw new TypeError('Cannot read properties of undefined (secret-token-1234)');
  },
});

/** An invented service with a few notes, for tests. */
export const notes: Toolkit = defineToolkit({
  slug: 'notes',
  name: 'Notes',
  description: 'Keeps notes.',
  version: '20261122_00',
  categories: [],
  authSchemes: [apiKey],
  hosts: ['api.notes.example', '*.notes.example'],
  identityTool: 'NOTES_GET_NOTE',
  explainRefusal: ({ status, body }) =>
    status === 404
      ? { code: 'not_found', message: 'There is no such note. Send the id of one that exists.' }
      : {
          code: status === 409 ? 'conflict' : 'provider_error',
          message: `Notes answered ${status}: ${JSON.stringify(body)}`,
        },
  tools: [getNote, addNote, deleteNote, brokenTool],
});

const { name, summary, hints, scopes } = getNote;
const likeGetNote = { name, summary, hints, scopes };

/** Tells the time of day; needs no account. */
export const openClock: Toolkit = defineToolkit({
  ...notes,
  slug: 'openclock',
  name: 'Open clock',
  identityTool: 'OPENCLOCK_GET_TIME',
  authSchemes: [
    {
      mode: 'NO_AUTH',
      name: 'none',
      fields: [],
      baseUrl: () => 'https://clock.example',
      headers: () => ({}),
    },
  ],
  tools: [
    defineTool({
      ...likeGetNote,
      slug: 'OPENCLOCK_GET_TIME',
      input: z.strictObject({}),
      output: z.object({ time: z.string().describe('Time.') }),
      annotations: { phrases: ['what time is it'], fields: {} },
      run: async (_input, { now, http }) => {
        if (now.getTime() < 0) await http.get('/time');
        return { time: now.toISOString() };
      },
    }),
    defineTool({
      ...likeGetNote,
      slug: 'OPENCLOCK_WAIT',
      input: z.strictObject({}),
      output: z.object({}),
      annotations: { phrases: ['wait'], fields: {} },
      run: (_input, { signal }) =>
        new Promise((_resolve, reject) => {
          const stop = () => reject(new ToolError({ code: 'cancelled', message: 'Stopped.' }));
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop, { once: true });
        }),
    }),
  ],
});
