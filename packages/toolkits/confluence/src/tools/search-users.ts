import { defineTool, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { quoteCql, searchWords } from '../api/cql.ts';
import { searchUsers as searchPeople } from '../api/user.ts';
import { orNull } from '../client.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { userLookUpScopes } from '../fields/references.ts';
import { describeUser, userOutput } from '../fields/user-output.ts';
import { findUser } from '../resolve/user.ts';

const entry = z.object(userOutput).describe('A person.');

export const searchUsers = defineTool({
  slug: 'CONFLUENCE_SEARCH_USERS',
  name: 'Search users',
  summary: 'Searches users by name, email or account id, and returns account id, name and email of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...userLookUpScopes],
  input: z.strictObject({
    query: z
      .string()
      .min(1)
      .nullish()
      .describe('A name, the beginnings of its words, or an email address. Left out: everybody.'),
    accountId: z.string().min(1).nullish().describe('Only the user with this account id.'),
    ...pagingInput,
  }),
  output: z.object({
    results: z.array(entry).describe('The people.'),
    totalSize: z.int().nullable().describe('How many there are in all, where Confluence says so.'),
    ...pagingOutput,
    response_data: z
      .object({ results: z.array(entry).describe('The people.') })
      .describe('The same people, where programs for Composio look for them.'),
  }),
  compact: (answer) =>
    compactList(answer, ({ accountId, displayName, email, url }) => ({ accountId, displayName, email, url })),
  annotations: {
    phrases: [
      'do we have somebody called {query} in Confluence',
      'is there anyone called {query} in Confluence',
      'search users for {query}',
      'search for users called {query}',
      'search for the user {query}',
      'find the user {query}',
      'find user {query}',
      'find users named {query}',
      'find people called {query}',
      'find the person called {query}',
      'find the account of {query}',
      'is somebody called {query} registered',
      'who is behind the address {query}',
      'whose email address is {query}',
      'who does the address {query} belong to',
      'find the user account of {query}',
      'find the user with the email address {query}',
      'who has the email address {query}',
      'show the email address of {query}',
      'find the email of {query}',
      'look up the user {query}',
      'which users are called {query}',
      'is there a user called {query}',
      'what is the account id of {query}',
      'what is the email of {query}',
      'what is the email address of {query}',
      'who has the account id {accountId}',
      'list the users',
      'list all users',
      'who has access to confluence',
      'which people are there',
      'do we have somebody called {query}',
      'is there somebody called {query}',
      'is there anyone called {query}',
    ],
    fields: {
      query: { role: 'query', phrases: ['called {}', 'named {}', 'with the name {}', 'with the email {}'] },
      accountId: { role: 'technical', phrases: ['with the account id {}'] },
      ...pagingHints,
    },
    listing: { field: 'results', noun: 'user', entry: '{displayName} ({email}), account id {accountId}' },
  },

  async run(input, context) {
    const cql = await cqlOf(input, context);
    const part =
      cql === null
        ? { entries: [], nextCursor: null, base: null, self: null, totalSize: 0 }
        : await searchPeople(cql, input, context);
    const results = part.entries.map((user) => describeUser(user, context, part.base));
    return { results, totalSize: part.totalSize, ...pagingOf(part, input), response_data: { results } };
  },
});

type Input = z.output<typeof searchUsers.input>;

// `null` where it is known already that nobody fits.
async function cqlOf({ query, accountId }: Input, context: RunContext): Promise<string | null> {
  const wanted = query?.includes('@') ? await accountOf(query, context) : undefined;
  if (wanted === null) return null;
  const words = wanted === undefined && query ? searchWords(query) : undefined;
  if (words === null) return null;
  const clauses = [
    ...(words ? [`user.fullname ~ ${quoteCql(words)}`] : []),
    ...[wanted, accountId].flatMap((id) => (id ? [`user.accountid = ${quoteCql(id)}`] : [])),
  ];
  return clauses.length > 0 ? clauses.join(' AND ') : 'type = user';
}

// The search knows no email addresses.
async function accountOf(email: string, context: RunContext): Promise<string | null> {
  return (await orNull(findUser(email, context)))?.accountId ?? null;
}
