import { defineTool, type JsonObject, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Hit, searchByCql } from '../api/cql.ts';
import { compactList } from '../compact/compact-list.ts';
import { textBudget } from '../compact/compact-text.ts';
import { cutText } from '../compact/cut-text.ts';
import { withPeoplesWords } from '../cql/peoples-words.ts';
import { pagingHints, technical } from '../fields/field-hints.ts';
import { compactHit, describeHit, hitOutput } from '../fields/hit-output.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { contentLookUpScopes, userLookUpScopes } from '../fields/references.ts';
import { markdownFromStorage } from '../resolve/mentions.ts';

const resultOutput = hitOutput
  .extend({
    text: z
      .string()
      .nullable()
      .describe('The text as Markdown, where expand asked for content.body.storage.'),
    content: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('What expand asked for, as the API sends it.'),
  })
  .describe('A hit.');

type Result = z.output<typeof resultOutput>;

export const cqlSearch = defineTool({
  slug: 'CONFLUENCE_CQL_SEARCH',
  name: 'CQL search',
  summary:
    'Runs a search in Confluence’s query language (CQL) over every kind of content; returns id, title, space and link of each hit.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes, ...userLookUpScopes],
  input: z.strictObject({
    cql: z
      .string()
      .min(1)
      .describe(
        'The query, e.g. type = page AND space = Marketing AND creator = "Jane Doe" AND lastmodified >= "last Monday". Names and dates are taken as people write them.',
      ),
    expand: z
      .string()
      .min(1)
      .nullish()
      .describe('What more to bring, with commas between: content.body.storage, content.version.'),
    excerpt: z
      .enum(['highlight', 'indexed', 'none'])
      .nullish()
      .describe('How to make the excerpts. Left out: indexed, which is plain text.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(resultOutput).describe('The hits, in the order of the query.'),
    totalSize: z.int().nullable().describe('How many there are in all, where Confluence says so.'),
    cqlQuery: z.string().describe('The query as it was sent, with names and dates resolved.'),
    ...pagingOutput,
  }),
  compact: (answer) => ({
    ...compactList(answer, (hit) => compactResult(hit, answer.results.length)),
    cqlQuery: answer.cqlQuery,
  }),
  pitfalls: ['What was written in the last moments may not be found yet.'],
  annotations: {
    phrases: [
      'search with CQL {cql}',
      'search by CQL {cql}',
      'search using CQL {cql}',
      'run the CQL query {cql}',
      'run the CQL {cql}',
      'do a CQL search for {cql}',
      'find with CQL {cql}',
      'query confluence with CQL {cql}',
      'CQL {cql}',
    ],
    fields: {
      cql: {
        role: 'query',
        phrases: ['the CQL query {}', 'with CQL {}', 'CQL: {}', 'where {}'],
        question: 'which CQL query to run',
      },
      expand: technical,
      excerpt: technical,
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'result', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const cql = await withPeoplesWords(input.cql, context);
    const part = await searchByCql(context.http, cql, input, input);
    const described = part.entries.map((hit) =>
      describeResult(hit, part.base, Boolean(input.expand), context),
    );
    const results = (await Promise.all(described)).flat();
    return {
      results,
      totalSize: part.totalSize,
      cqlQuery: cql,
      ...pagingOf(part, input),
      size: results.length,
    };
  },
});

async function describeResult(
  hit: Hit,
  base: string | null,
  isExpanded: boolean,
  context: RunContext,
): Promise<Result[]> {
  const storage = hit.content?.body?.storage?.value;
  const text = storage === undefined ? null : await markdownFromStorage(storage, context);
  const content = isExpanded && hit.content ? hit.content : null;
  return describeHit(hit, base, context).map((described) => ({ ...described, text, content }));
}

// The hits share what one answer may hold of texts.
function compactResult(hit: Result, hits: number): JsonObject {
  if (hit.text === null) return compactHit(hit);
  const { text, next } = cutText(hit.text, 0, Math.ceil(textBudget / hits));
  return {
    ...compactHit(hit),
    text,
    ...(next === undefined ? {} : { rest: 'Read the page or blog post by its id for the rest of the text.' }),
  };
}
