import { defineTool, type JsonObject, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { quoteCql, searchByCql } from '../api/cql.ts';
import type { Space } from '../api/space.ts';
import { browserUrl } from '../client.ts';
import { describeHit, hitOutput } from '../fields/hit-output.ts';
import { contentLookUpScopes } from '../fields/references.ts';
import { isNamedIn, possibleNames } from '../resolve/named-in.ts';
import { fold } from '../resolve/names.ts';
import { readSpaces } from '../spaces/read-spaces.ts';

const allSpaces = { limit: 1000, start: 0 };
// Addresses may not grow without end.
const namesInOneSearch = 50;

export const findNamedThings = defineTool({
  slug: 'CONFLUENCE_FIND_NAMED_THINGS',
  name: 'Find named things',
  summary:
    'Finds which spaces, pages, blog posts and whiteboards a sentence speaks of by their whole name, title or key; returns the id and kind of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({
    text: z.string().trim().min(1).max(4000).describe('The sentence. Only its first 60 words are looked at.'),
  }),
  output: z.object({
    results: z.array(hitOutput).describe('What is named, the longest names first.'),
  }),
  compact: ({ results }) => ({ results: results.map(compactNamed) }),
  annotations: {
    phrases: [
      'find the things that are named in the sentence {text}',
      'which things does the sentence {text} name',
      'look up the names in the sentence {text}',
    ],
    fields: { text: { role: 'text', phrases: ['in the sentence {}'], question: 'which sentence' } },
    listing: { field: 'results', noun: 'thing', entry: '{title} ({type}): {url}' },
    namesIn: 'text',
  },

  async run({ text }, context) {
    const [spaces, contents] = await Promise.all([namedSpaces(text, context), namedContents(text, context)]);
    const results = [...spaces, ...contents].toSorted((one, other) => other.title.length - one.title.length);
    return { results };
  },
});

type Named = z.output<typeof hitOutput>;

function compactNamed({ id, title, type, spaceKey, url }: Named): JsonObject {
  return type === 'space'
    ? { id, title, type, key: spaceKey, url }
    : { id, title, type, space: spaceKey, url };
}

async function namedSpaces(text: string, context: RunContext): Promise<readonly Named[]> {
  const { entries, base } = await readSpaces({}, allSpaces, context);
  return entries
    .filter(({ key, name }) => isNamedIn(name, text) || isKeyIn(key, text))
    .map((space) => describe(space, base, context));
}

// `is there a …` does not speak of a space with the key IS.
function isKeyIn(key: string, text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}_~-]+/u);
  return words.includes(key) || (key.length > 2 && words.includes(key.toLowerCase()));
}

function describe({ id, key, name, _links }: Space, base: string | null, context: RunContext): Named {
  return {
    id,
    title: name,
    type: 'space',
    spaceKey: key,
    spaceName: name,
    excerpt: null,
    url: browserUrl(_links, context, base),
    lastModified: null,
  };
}

async function namedContents(text: string, context: RunContext): Promise<readonly Named[]> {
  const names = possibleNames(text);
  const parts = Array.from({ length: Math.ceil(names.length / namesInOneSearch) }, (_, index) =>
    names.slice(index * namesInOneSearch, (index + 1) * namesInOneSearch),
  );
  const found = await Promise.all(parts.map((part) => titled(part, context)));
  return found.flat().filter(({ title }) => isNamedIn(title, text));
}

async function titled(names: readonly string[], context: RunContext): Promise<readonly Named[]> {
  const titles = names.map((name) => `title = ${quoteCql(fold(name))}`).join(' OR ');
  const cql = `type in (page, blogpost, whiteboard) AND (${titles})`;
  const { entries, base } = await searchByCql(
    context.http,
    cql,
    { limit: 50, start: 0 },
    { excerpt: 'none' },
  );
  return entries.flatMap((hit) => describeHit(hit, base, context));
}
