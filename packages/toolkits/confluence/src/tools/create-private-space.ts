import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { readList } from '../api/list.ts';
import { readSpaceByKey, spaceShape } from '../api/space.ts';
import { readOwnAccountId } from '../api/user.ts';
import { readStep } from '../client.ts';
import { compactSpace } from '../compact/compact-space.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { spaceKeysFor } from '../fields/space-key.ts';
import { describeSpace, spaceOutput } from '../fields/space-output.ts';
import { didNotHappen, madeSince, unclear } from '../settle/settlements.ts';
import { spaceUsedSince } from '../undo/space-since.ts';

const description = z
  .union([
    z.string().describe('Plain text.'),
    z
      .strictObject({
        plain: z
          .strictObject({
            representation: z.literal('plain').default('plain').describe('Always "plain".'),
            value: z.string().describe('The text.'),
          })
          .describe('Plain text.'),
      })
      .describe('Plain text, nested.'),
  ])
  .nullish()
  .describe('What the space is for.');

const beforeShape = z.object({ key: z.string() });

export const createPrivateSpace = defineTool({
  slug: 'CONFLUENCE_CREATE_PRIVATE_SPACE',
  name: 'Create private space',
  summary: 'Creates a space that only its creator can see, and returns its id, key, name and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:confluence-space', ...spaceLookUpScopes],
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).describe('Name of the space.'),
    key: z
      .string()
      .regex(/^[A-Za-z0-9]{1,245}$/)
      .nullish()
      .describe('Key of letters and digits, which no other space has. Left out: made from the name.'),
    description,
  }),
  output: z.object(spaceOutput),
  compact: compactSpace,
  annotations: {
    phrases: [
      'create a private space for {name}',
      'create a private space called {name}',
      'create a private space named {name}',
      'create a private {name} space',
      'create a new private space {name}',
      'make a private space for {name}',
      'make a private space called {name}',
      'set up a private space for {name}',
      'start a private space for {name}',
      'add a private space called {name}',
      'open a private space for {name}',
      'create a space only I can see called {name}',
      'I need a private space for {name}',
      'create a personal area for {name}',
      'create a personal space for {name}',
      'create a space just for me called {name}',
      'create a space for myself called {name}',
      'create a space that nobody else can see called {name}',
    ],
    fields: {
      name: {
        role: 'title',
        phrases: ['called {}', 'named {}', 'titled {}', 'for {}', 'with the name {}'],
        question: 'what the space should be called',
      },
      key: { role: 'technical', phrases: ['with the key {}', 'key {}'] },
      description: {
        role: 'text',
        phrases: ['with the description {}', 'described as {}', 'description: {}'],
        question: 'what it is for',
      },
    },
    report: 'Created the private space “{name}” with the key {key}. Open it at {url}',
  },

  async plan(input, context) {
    const key = input.key ?? (await freeKey(input.name, context));
    const text = typeof input.description === 'string' ? input.description : input.description?.plain.value;
    const sent = {
      name: input.name,
      key,
      ...(text ? { description: { plain: { value: text, representation: 'plain' } } } : {}),
    };
    return {
      summary: `Create the private space “${input.name}” with the key ${key}`,
      steps: [
        {
          description: 'Create the space',
          request: { method: 'POST', path: '/wiki/rest/api/space/_private', body: sent },
        },
      ],
      changes: [
        { what: 'space', before: null, after: `${input.name} (${key}), seen by its creator only` },
        ...(text ? [{ what: `description of “${input.name}”`, before: null, after: text }] : []),
      ],
      before: { key },
      answer: (responses) => describeSpace(readStep(spaceShape, responses), context),
    };
  },
  undo: {
    tool: 'CONFLUENCE_DELETE_SPACE',
    arguments: ({ output }) => ({ space_key: spaceShape.parse(output).key }),
    changedSince: ({ output }, context) => spaceUsedSince(spaceShape.parse(output).id, context),
  },
  async settle({ before, startedAt }, context) {
    const space = await readSpaceByKey(beforeShape.parse(before).key, context);
    const me = await readOwnAccountId(context);
    if (space && (me === null || !space.authorId)) return unclear(`Look at the space ${space.key}.`);
    // The key is taken by another, so ours was refused.
    if (!space || space.authorId !== me || !madeSince(space.createdAt, startedAt)) return didNotHappen;
    return { effect: 'happened', output: describeSpace(space, context) };
  },
});

// Spaces that the account cannot see hold their keys too; Confluence then refuses and says so.
async function freeKey(name: string, context: RunContext): Promise<string> {
  const keys = spaceKeysFor(name);
  const list = { path: '/wiki/api/v2/spaces', query: { keys }, entry: spaceShape };
  const { entries } = await readList(context.http, list, { limit: keys.length, start: 0 });
  const taken = new Set(entries.map(({ key }) => key.toUpperCase()));
  return keys.find((key) => !taken.has(key)) ?? `${keys[0]}${context.now.getTime()}`;
}
