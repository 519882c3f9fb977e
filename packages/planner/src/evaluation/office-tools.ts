import type { JsonObject } from '@tributary/toolkit';
import type { FakeOutcome, FakeTool } from './fake-router.ts';

const text = { type: 'string' };
const list = { type: 'array', items: { type: 'string' } };
const writes = { readOnly: false, destructive: false, idempotent: false };
const reads = { readOnly: true, destructive: false, idempotent: true };

function schema(required: readonly string[], properties: JsonObject): JsonObject {
  return { type: 'object', required, properties, additionalProperties: false };
}

const inSpace = ['in the {} space', 'to the {} space', 'in space {}', 'in {}', 'into {}'];
const saysText = ['with the text {}', 'with the content {}', 'saying {}', 'that says {}', 'text: {}'];
const aPage = { role: 'reference', names: 'page', phrases: ['the {} page', 'the page {}'] } as const;

/** Finds a page: two are called "Roadmap", none "Nowhere", and every other name is one page. */
function page(input: Readonly<Record<string, unknown>>, more: JsonObject = {}): FakeOutcome {
  const name = String(input.id);
  if (name.toLowerCase() === 'roadmap') {
    return {
      error: {
        code: 'ambiguous',
        message: 'There are two pages called "Roadmap". Send the id of one.',
        candidates: [
          { id: '71', name: 'Roadmap', detail: 'in Marketing' },
          { id: '72', name: 'Roadmap', detail: 'in Engineering' },
        ],
      },
    };
  }
  if (name.toLowerCase() === 'nowhere')
    return { error: { code: 'not_found', message: 'No page is called "Nowhere".' } };
  return { data: { id: /^\d+$/.test(name) ? name : '50', title: name, ...more } };
}

let made = 100;

function makes(input: Readonly<Record<string, unknown>>): FakeOutcome {
  made += 1;
  const title = String(input.title ?? input.name);
  return {
    data: {
      id: String(made),
      title,
      spaceName: String(input.spaceId ?? ''),
      url: `https://office.example/${made}`,
    },
  };
}

/** A toolkit for pages, as the Confluence one is made. */
export const officeTools: readonly FakeTool[] = [
  {
    slug: 'OFFICE_CREATE_PAGE',
    toolkit: 'office',
    description: 'Creates a page in a space and returns it with its link.',
    schema: schema(['spaceId', 'title'], {
      spaceId: text,
      title: text,
      body: text,
      parentId: text,
      status: text,
    }),
    hints: writes,
    annotations: {
      phrases: [
        'create a {title} page in the {spaceId} space',
        'create a page called {title} in {spaceId}',
        'add a {title} page to {spaceId}',
      ],
      fields: {
        title: {
          role: 'title',
          phrases: ['called {}', 'titled {}'],
          question: 'what the page should be called',
        },
        spaceId: { role: 'reference', names: 'space', phrases: inSpace, question: 'which space it goes in' },
        body: { role: 'text', phrases: saysText, question: 'what it should say' },
        parentId: {
          role: 'reference',
          names: 'page',
          phrases: ['under the {} page', 'under {}', 'as a child of {}'],
        },
        status: { role: 'technical' },
      },
      report: 'Created the page “{title}” in {spaceName}. Open it at {url}',
    },
    run: makes,
  },
  {
    slug: 'OFFICE_UPDATE_PAGE',
    toolkit: 'office',
    description: 'Changes the title or the text of a page.',
    schema: schema(['id'], { id: text, title: text, body: text, version: { type: 'integer' } }),
    hints: { ...writes, destructive: true },
    annotations: {
      phrases: [
        'update the {id} page with the text {body}',
        'rename the {id} page to {title}',
        'change the text of {id} to {body}',
      ],
      fields: {
        id: { ...aPage, question: 'which page to change' },
        title: { role: 'title', phrases: ['with the title {}'] },
        body: { role: 'text', phrases: [...saysText, 'to say {}'] },
        version: { role: 'number', phrases: ['version {}'] },
      },
      report: 'Updated the page “{title}”. It is version {version}.',
    },
    run: page,
  },
  {
    slug: 'OFFICE_DELETE_PAGE',
    toolkit: 'office',
    description: 'Moves a page to the trash.',
    schema: schema(['id'], { id: text, space: text }),
    hints: { ...writes, destructive: true },
    annotations: {
      phrases: ['delete the {id} page', 'delete the page {id} from {space}'],
      fields: {
        id: { ...aPage, question: 'which page to delete' },
        space: { role: 'reference', names: 'space', phrases: [...inSpace, 'from {}'] },
      },
      report: 'Moved the page “{title}” to the trash.',
    },
    run: (input) => page(input),
  },
  {
    slug: 'OFFICE_GET_PAGE',
    toolkit: 'office',
    description: 'Reads a page and returns its text.',
    schema: schema(['id'], { id: text }),
    hints: reads,
    annotations: {
      phrases: ['show the {id} page', 'read the page {id}', 'what does the {id} page say'],
      fields: { id: { ...aPage, question: 'which page to read' } },
      report: '“{title}” says:\n\n{text}',
    },
    run: (input) => page(input, { text: 'We ship on Friday. Then we rest.' }),
  },
  {
    slug: 'OFFICE_LIST_PAGES',
    toolkit: 'office',
    description: 'Lists the pages of a space.',
    schema: schema([], { spaceId: text, limit: { type: 'integer' } }),
    hints: reads,
    annotations: {
      phrases: ['list the pages in {spaceId}', 'which pages are in the {spaceId} space'],
      fields: {
        spaceId: { role: 'reference', names: 'space', phrases: [...inSpace, 'of {}'] },
        limit: { role: 'number', phrases: ['the first {}', 'up to {}'] },
      },
      listing: { field: 'results', noun: 'page', entry: '{title}' },
    },
    run: ({ spaceId }) => ({
      data: {
        results:
          spaceId === 'empty'
            ? []
            : [
                { id: '11', title: 'Alpha' },
                { id: '12', title: 'Beta' },
              ],
      },
    }),
  },
  {
    slug: 'OFFICE_SEARCH',
    toolkit: 'office',
    description: 'Searches the text of all pages.',
    schema: schema(['query'], { query: text, spaceId: text }),
    hints: reads,
    annotations: {
      phrases: [
        'search for {query}',
        'find pages about {query} in {spaceId}',
        'find everything about {query}',
      ],
      fields: {
        query: { role: 'query', question: 'what to search for' },
        spaceId: { role: 'reference', names: 'space', phrases: inSpace },
      },
      listing: { field: 'results', noun: 'result', entry: '{title}' },
    },
    run: () => ({ data: { results: [{ id: '13', title: 'Gamma' }] } }),
  },
  {
    slug: 'OFFICE_ADD_LABEL',
    toolkit: 'office',
    description: 'Adds labels to a page.',
    schema: schema(['id', 'labels'], { id: text, labels: list }),
    hints: writes,
    annotations: {
      phrases: [
        'add the label {labels} to the {id} page',
        'label {id} as {labels}',
        'tag the {id} page with {labels}',
      ],
      fields: {
        id: { ...aPage, question: 'which page to label' },
        labels: {
          role: 'list',
          phrases: ['with the labels {}', 'labelled {}'],
          question: 'which label to add',
        },
      },
      report: 'Labelled “{title}”.',
    },
    run: (input) => page(input),
  },
  {
    slug: 'OFFICE_CREATE_BLOG_POST',
    toolkit: 'office',
    description: 'Publishes a blog post in a space.',
    schema: schema(['spaceId', 'title'], { spaceId: text, title: text, body: text }),
    hints: writes,
    annotations: {
      phrases: [
        'publish {title} as a blog post in {spaceId}',
        'publish a blog post called {title}',
        'post {title} to the {spaceId} blog',
      ],
      fields: {
        title: {
          role: 'title',
          phrases: ['called {}', 'titled {}'],
          question: 'what the post should be called',
        },
        spaceId: {
          role: 'reference',
          names: 'space',
          phrases: [...inSpace, 'on the {} blog'],
          question: 'which space it goes in',
        },
        body: { role: 'text', phrases: saysText, question: 'what it should say', worthAsking: true },
      },
      report: 'Published “{title}” in {spaceName}. Open it at {url}',
    },
    run: makes,
  },
  {
    slug: 'OFFICE_CREATE_PRIVATE_SPACE',
    toolkit: 'office',
    description: 'Creates a space that only you see.',
    schema: schema(['name'], { name: text, key: text }),
    hints: writes,
    annotations: {
      phrases: ['create a private space for {name}', 'create a private {name} space'],
      fields: {
        name: {
          role: 'title',
          phrases: ['called {}', 'for {}'],
          question: 'what the space should be called',
        },
        key: { role: 'technical' },
      },
      report: 'Created the private space “{title}”.',
    },
    run: makes,
  },
  {
    slug: 'OFFICE_GET_CURRENT_USER',
    toolkit: 'office',
    description: 'Tells who you are signed in as.',
    schema: schema([], {}),
    hints: reads,
    annotations: {
      phrases: ['who am I', 'show my account'],
      fields: {},
      report: 'You are {name}. Your email is {email}.',
    },
    run: () => ({ data: { name: 'Ada Admin', email: 'admin@example.com' } }),
  },
];
