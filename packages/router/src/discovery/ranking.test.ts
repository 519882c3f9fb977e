import { expect, it } from 'vitest';
import { createRanker } from './ranking.ts';
import type { SearchDocument } from './search-document.ts';

function documentOf(slug: string, summary: string, phrases: readonly string[] = []): SearchDocument {
  const [group = '', ...rest] = slug.split('_');
  return {
    id: slug,
    group: group.toLowerCase(),
    groupName: group === 'WIKI' ? 'Wiki Cloud' : 'Mailbox',
    slug: rest.join('_'),
    name: rest.join(' ').toLowerCase(),
    summary,
    phrases,
    parameters: { names: [], descriptions: [], choices: [] },
  };
}

const documents = [
  documentOf('WIKI_CREATE_PAGE', 'Creates a page in a space.', ['create a {title} page in {space}']),
  documentOf('WIKI_UPDATE_PAGE', 'Changes title or text of a page.', ['rename the page {id} to {title}']),
  documentOf('WIKI_DELETE_PAGE', 'Moves a page to the trash.', ['delete the page {id}']),
  documentOf('WIKI_GET_PAGE', 'Returns one page with its text.', ['show me the page {id}']),
  documentOf('WIKI_GET_SPACES', 'Lists the spaces.', ['what spaces are there']),
  documentOf('WIKI_ADD_CONTENT_LABEL', 'Puts labels on a page.', ['add {labels} label to {id}']),
  documentOf('WIKI_CREATE_BLOGPOST', 'Creates a blog post in a space.', ['publish {title} as a blog post']),
  documentOf('WIKI_GET_CURRENT_USER', 'Tells who the connection acts as.', ['who am I']),
  documentOf('MAILBOX_SEND_MESSAGE', 'Sends a message to somebody.', ['send {body} to {to}']),
  documentOf('MAILBOX_DELETE_MESSAGE', 'Deletes a message.', []),
];
const rank = createRanker(documents);
const first = (query: string) => rank(query)[0]?.id;

it.each([
  ['create a project documentation page in marketing space', 'WIKI_CREATE_PAGE'],
  ["add 'urgent' label to q3 planning page", 'WIKI_ADD_CONTENT_LABEL'],
  ['publish team meeting summary as a blog post', 'WIKI_CREATE_BLOGPOST'],
  ['who am I?', 'WIKI_GET_CURRENT_USER'],
  ['what spaces are there', 'WIKI_GET_SPACES'],
  ['which spaces do we have', 'WIKI_GET_SPACES'],
  ['please trash the page Old notes', 'WIKI_DELETE_PAGE'],
  ['rename page Old notes to New notes', 'WIKI_UPDATE_PAGE'],
  ['open the page about holidays', 'WIKI_GET_PAGE'],
  ['tag the roadmap page as urgent', 'WIKI_ADD_CONTENT_LABEL'],
  ['write a blogpost', 'WIKI_CREATE_BLOGPOST'],
  ['erase that message', 'MAILBOX_DELETE_MESSAGE'],
])('finds first, for "%s", %s', (query, id) => {
  expect(first(query)).toBe(id);
});

it('takes what stands in quotation marks for a name, not for the task', () => {
  expect(first('show the page "delete message"')).toBe('WIKI_GET_PAGE');
});

it('prefers the toolkit that the sentence names', () => {
  expect(first('mailbox delete')).toBe('MAILBOX_DELETE_MESSAGE');
  expect(first('wiki cloud delete')).toBe('WIKI_DELETE_PAGE');
});

it('finds every document first by its own words', () => {
  for (const { id, slug, summary } of documents) {
    expect(first(slug)).toBe(id);
    expect(
      rank(summary)
        .slice(0, 5)
        .map((found) => found.id),
    ).toContain(id);
  }
});

it.each(['', '   ', 'book a flight to Paris', 'show me the weather', 'create', '😀'])(
  'finds nothing for "%s", since a verb alone fits every second tool',
  (query) => {
    expect(rank(query).filter(({ isTopical }) => isTopical)).toEqual([]);
  },
);

it('understands a word that is misspelled', () => {
  expect(first('erase that mesage')).toBe('MAILBOX_DELETE_MESSAGE');
});

it.each([
  ['rename Old plans to New plans', 'WIKI_UPDATE_PAGE'],
  ['publish Weekly news', 'WIKI_CREATE_BLOGPOST'],
])('finds a tool by a verb alone, where few tools do it: "%s"', (query, id) => {
  expect(rank(query).find(({ isTopical }) => isTopical)?.id).toBe(id);
});

it('tells by which words a document was found', () => {
  expect(rank('delete the old page')[0]?.matched()).toEqual(['delete', 'page']);
});

it('answers the same whatever order the documents came in', () => {
  const turned = createRanker(documents.toReversed());
  for (const query of ['page', 'delete', 'message or page', 'space']) {
    expect(turned(query).map((found) => found.id)).toEqual(rank(query).map((found) => found.id));
  }
});
