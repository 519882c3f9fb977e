import type { RunContext, ToolResponse } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, orNull, readAnswer } from '../client.ts';
import type { ListWindow } from './list.ts';
import { type OffsetPart, readOffsetList } from './offset-list.ts';

/** Somebody as v1 sends them. What is hidden depends on their settings; an address and a name may both be. */
export const userShape = z.object({
  accountId: z.string().nullish(),
  accountType: z.string().nullish(),
  displayName: z.string().nullish(),
  publicName: z.string().nullish(),
  email: z.string().nullish(),
  timeZone: z.string().nullish(),
  locale: z.string().nullish(),
  isExternalCollaborator: z.boolean().nullish(),
  isGuest: z.boolean().nullish(),
  profilePicture: z.object({ path: z.string().nullish() }).nullish(),
  personalSpace: z.object({ id: idShape, key: z.string(), name: z.string() }).nullish(),
  _links: linksShape.nullish(),
});

export type User = z.output<typeof userShape>;

/** A name to call somebody by; `null` where they show none. */
export function nameOf({ displayName, publicName }: User): string | null {
  return displayName || publicName || null;
}

/** Whom the connection acts as, with the personal space. */
export async function readCurrentUser(context: RunContext): Promise<User> {
  const query = { expand: 'personalSpace' };
  return readAnswer(userShape, await context.http.get('/wiki/rest/api/user/current', query));
}

/** Account id of whom the connection acts as, `null` where it is no account. Read once per call. */
export function readOwnAccountId(context: RunContext): Promise<string | null> {
  return context.remember('own account', async () => (await readCurrentUser(context)).accountId ?? null);
}

/** Somebody by their account id; `null` where there is no such account. Read once per call. */
export function readUser(accountId: string, context: RunContext): Promise<User | null> {
  return context.remember(`user ${accountId}`, async () => {
    const answer: ToolResponse | null = await orNull(context.http.get('/wiki/rest/api/user', { accountId }));
    return answer && readAnswer(userShape, answer);
  });
}

/** Name of a person, or the account id where no name is shown. */
export async function readName(accountId: string, context: RunContext): Promise<string> {
  const user = await readUser(accountId, context);
  return (user && nameOf(user)) ?? accountId;
}

const hitShape = z.object({ user: userShape });

/** Finds people by CQL, which knows `user.fullname`, `user.accountid` and `type = user` here. */
export async function searchUsers(
  cql: string,
  window: ListWindow,
  context: RunContext,
): Promise<OffsetPart<User>> {
  const list = { path: '/wiki/rest/api/search/user', query: { cql }, entry: hitShape };
  const part = await readOffsetList(context.http, list, window);
  return { ...part, entries: part.entries.map(({ user }) => user) };
}
