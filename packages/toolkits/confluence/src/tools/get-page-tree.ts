import { defineTool, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, readContent, spaceKeyOf } from '../api/content.ts';
import { browserUrl } from '../client.ts';
import { contentLookUpScopes } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';
import { findSpace } from '../resolve/space.ts';
import { treeScopes } from '../tree/children.ts';
import { readDescendants } from '../tree/descendants.ts';
import { treeOutline } from '../tree/outline.ts';
import { describeTreeItem, treeItemOutput } from '../tree/tree-item.ts';

const inputShape = z.strictObject({
  id: z
    .string()
    .min(1)
    .nullish()
    .describe('The page at the top: id, address or title. Left out: the home page of the space.'),
  space: z.string().min(1).nullish().describe('The space, for its whole tree: id, key or name.'),
  depth: z.int().min(1).max(10).default(3).describe('How many levels; 1 is what is directly under it.'),
  limit: z.int().min(1).max(250).default(100).describe('How many at most, the upper levels first.'),
});

export const getPageTree = defineTool({
  slug: 'CONFLUENCE_GET_PAGE_TREE',
  name: 'Get page tree',
  summary: 'Shows the tree of pages below a page or of a whole space, and returns it as an outline with ids.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...treeScopes, ...contentLookUpScopes],
  input: inputShape,
  output: z.object({
    id: z.string().describe('Id of the page at the top.'),
    title: z.string().describe('Title of the page at the top.'),
    spaceKey: z.string().nullable().describe('Key of its space.'),
    url: z.string().describe('Address that opens it in a browser.'),
    tree: z.string().describe('What is below it: a line each, indented by level, with its id.'),
    results: z
      .array(
        z
          .object({
            ...treeItemOutput,
            parentId: z.string().nullable().describe('Id of what it is under.'),
            level: z.int().describe('1 is directly under the top.'),
          })
          .describe('Something below it.'),
      )
      .describe('The same as a list; each is followed by what is below it.'),
    size: z.int().describe('How many are in this answer.'),
    complete: z.boolean().describe('Whether all of these levels came; false where limit cut them.'),
  }),
  compact: ({ id, title, spaceKey, url, tree, size, complete }) => ({
    id,
    title,
    space: spaceKey,
    url,
    tree,
    size,
    ...(complete ? {} : { rest: 'There is more. Ask for a page of it by its id, or send a greater limit.' }),
  }),
  annotations: {
    phrases: [
      'show the page tree of the {space} space',
      'show the page tree of {space}',
      'show the tree of the {space} space',
      'show the whole tree under {id}',
      'show the tree below the {id} page',
      'show the page hierarchy of {space}',
      'show the hierarchy of the {space} space',
      'show the structure of the {space} space',
      'how is the {space} space organised',
      'how is the {space} space structured',
      'give me an outline of the {space} space',
      'list everything below {id}',
      'list all pages below the {id} page',
      'show all pages below the {id} page',
      'show an overview of the pages below {id}',
      'show the outline of the {space} space',
      'how are the pages in {space} organised',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['below the {} page', 'under the {} page', 'below {}', 'under {}'],
      },
      space: {
        role: 'reference',
        names: 'space',
        phrases: ['of the {} space', 'in the {} space', 'the {} space', 'of {}', 'in {}'],
        question: 'which space or page to show',
        unless: 'id',
      },
      depth: { role: 'number', phrases: ['{} levels deep', 'to a depth of {}'] },
      limit: { role: 'number', phrases: ['up to {} pages'] },
    },
    report: 'Below “{title}”, {url}:\n{tree}',
  },

  async run(input, context) {
    const top = await findTop(input, context);
    const { items, complete } = await readDescendants(top.id, input, context);
    return {
      id: top.id,
      title: top.title ?? '',
      spaceKey: spaceKeyOf(top._links?.webui),
      url: browserUrl(top._links, context),
      tree: treeOutline(items),
      results: items.map((item) => ({
        ...describeTreeItem(item, top, context),
        parentId: item.parentId ?? null,
        level: item.level,
      })),
      size: items.length,
      complete,
    };
  },
});

async function findTop({ id, space }: z.output<typeof inputShape>, context: RunContext): Promise<Content> {
  if (id) return findContent({ id, space, types: ['page'] }, context);
  if (!space) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'Nothing says which tree. Send id for what is below a page, or space for a whole space.',
    });
  }
  const { homepageId, name } = await findSpace(space, context);
  if (homepageId) return readContent('page', homepageId, context);
  throw new ToolError({
    code: 'not_found',
    message: `The space ${name} has no home page. Send the id of a page in it; CONFLUENCE_GET_PAGES lists them.`,
  });
}
