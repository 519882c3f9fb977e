import { defineTool, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { browserUrl, orNull } from '../client.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { contentId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { type ContentReference, findContent } from '../resolve/content.ts';
import { type Restriction, readRestrictions } from '../restrictions/read-restrictions.ts';

const restrictionOutput = z.object({
  operation: z.enum(['read', 'update']).describe('What it is about.'),
  restrictions: z
    .object({
      user: z
        .object({
          results: z
            .array(
              z
                .object({
                  accountId: z.string().nullable().describe('Account id.'),
                  displayName: z.string().describe('Name.'),
                  email: z.string().nullable().describe('Email, where it is shown.'),
                })
                .describe('A person.'),
            )
            .describe('The people.'),
        })
        .describe('People that it lets in.'),
      group: z
        .object({
          results: z
            .array(
              z
                .object({
                  id: z.string().nullable().describe('Id of the group.'),
                  name: z.string().describe('Name of the group.'),
                })
                .describe('A group.'),
            )
            .describe('The groups.'),
        })
        .describe('Groups that it lets in.'),
    })
    .describe('Whom it lets in; where nobody is named, nobody is kept out.'),
});

export const getContentRestrictions = defineTool({
  slug: 'CONFLUENCE_GET_CONTENT_RESTRICTIONS',
  name: 'Get content restrictions',
  summary:
    'Tells who alone may see or edit a page or blog post; returns the people and groups of its restrictions.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:confluence-content.all', ...contentLookUpScopes],
  input: z.strictObject({
    id: contentId,
    space: ofSpace,
    expand: z
      .array(z.string().describe('Name of an addition.'))
      .nullish()
      .describe('Taken from older programs, e.g. ["user"]; people and groups always come.'),
  }),
  output: z.object({
    id: z.string().describe('Id of the page or blog post.'),
    title: z.string().describe('Title of it.'),
    url: z.string().describe('Address that opens it in a browser.'),
    restrictions: z
      .object({
        read: restrictionOutput.describe('Who may see it.'),
        update: restrictionOutput.describe('Who may edit it.'),
      })
      .describe('Its own restrictions; those of the pages above it hold too.'),
    readers: z.string().describe('Who may see it, in words.'),
    editors: z.string().describe('Who may edit it, in words.'),
    _links: z
      .object({ webui: z.string().nullable().describe('Where it is read.') })
      .describe('Relative links.'),
  }),
  compact: ({ id, title, url, readers, editors }) => ({ id, title, url, readers, editors }),
  annotations: {
    phrases: [
      'show the restrictions of the {id} page',
      'show the restrictions on {id}',
      'get the restrictions of {id}',
      'is the {id} page restricted',
      'is {id} restricted',
      'who can see the {id} page',
      'who may see {id}',
      'who can see {id}',
      'who can edit {id}',
      'who has restrictions on {id}',
      'who can edit the {id} page',
      'who may edit {id}',
      'can I edit the {id} page',
      'may I edit {id}',
      'who is allowed to edit the {id} page',
      'who is allowed to edit {id}',
      'who is allowed to see {id}',
      'who is able to edit the {id} page',
      'can everyone edit the {id} page',
      'can anyone view {id}',
      'who is allowed to view the {id} page',
      'who has access to the {id} page',
      'who can see or edit the {id} page',
      'who is allowed to view or edit the {id} page',
      'is the {id} page restricted in any way',
      'is the {id} page restricted to certain people',
      'is {id} restricted to some people',
      'is {id} only visible to certain people',
      'is access to {id} limited',
      'may everybody read {id}',
      'may anybody edit {id}',
      'can everybody see {id}',
      'is {id} visible to everybody',
      'is {id} private',
      'is {id} public',
      'who has permission to edit {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'on the {} page', 'the {} page', 'page {}', 'of {}', 'on {}'],
        question: 'which page it is about',
      },
      space: inSpace,
      expand: technical,
    },
    report: '“{title}” may be seen by {readers} and edited by {editors}. Open it at {url}',
  },

  async run(input, context) {
    const content = await contentMeant(input, context);
    const { read, update } = await readRestrictions(content.id, context);
    return {
      id: content.id,
      title: content.title ?? '',
      url: browserUrl(content._links, context),
      restrictions: { read: describe('read', read), update: describe('update', update) },
      readers: inWords(read) ?? 'everybody who may see its space',
      editors: inWords(update) ?? 'everybody who may see it and edit in its space',
      _links: { webui: content._links?.webui ?? null },
    };
  },
});

const saysSpace = /\bspace$|^(?:the\s+)?space\b/i;

// People ask it of spaces too, of which it cannot be told: the closest title would be no answer.
async function contentMeant({ id, space }: Pick<ContentReference, 'id' | 'space'>, context: RunContext) {
  const found = findContent({ id, space, types: ['page', 'blogpost'] }, context);
  const content = saysSpace.test(id) ? await orNull(found) : await found;
  if (content) return content;
  const message = `Who may see “${id}” stands in the settings of the space: this tells of pages and blog posts only. Send the title of one.`;
  throw new ToolError({ code: 'not_found', message });
}

function describe(operation: 'read' | 'update', { people, groups }: Restriction) {
  const user = people.map((person) => ({
    accountId: person.accountId ?? null,
    displayName: nameOf(person),
    email: person.email || null,
  }));
  const group = groups.map(({ id, name }) => ({ id: id ?? null, name }));
  return { operation, restrictions: { user: { results: user }, group: { results: group } } };
}

function inWords({ people, groups }: Restriction): string | null {
  const names = [...people.map(nameOf), ...groups.map(({ name }) => `the group ${name}`)];
  return names.length === 0 ? null : names.join(', ');
}

function nameOf({ displayName, publicName, accountId }: Restriction['people'][number]): string {
  return displayName || publicName || accountId || 'somebody unnamed';
}
