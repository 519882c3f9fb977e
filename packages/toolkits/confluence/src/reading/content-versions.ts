import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections } from '../api/content.ts';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { peopleScopes, readPeople } from '../api/people.ts';
import { browserUrl } from '../client.ts';
import { describePerson, personOutput } from '../fields/person-output.ts';
import { contentLookUpScopes } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

/** What the tools that list versions need. */
export const versionScopes = [...contentLookUpScopes, ...peopleScopes] as const;

/** What they answer of a version, whatever else their own programs look for. */
export const versionOutput = {
  number: z.int().describe('Number of the version, from 1.'),
  title: z.string().nullable().describe('What it was called then.'),
  createdAt: z.string().nullable().describe('When it was made, ISO 8601.'),
  createdBy: personOutput('Who made it.'),
  message: z.string().nullable().describe('What its author said about it.'),
  minorEdit: z.boolean().nullable().describe('Whether watchers were spared a message.'),
};

/** The output fields that say whose versions they are. */
export const versionsOfOutput = {
  id: z.string().describe('Id of what they are versions of.'),
  title: z.string().describe('Its title.'),
  url: z.string().describe('Address that opens it in a browser.'),
};

export type Version = z.output<z.ZodObject<typeof versionOutput>>;

const entityShape = z.object({ title: z.string().nullish() }).nullish();
const versionShape = z.object({
  number: z.number(),
  authorId: z.string().nullish(),
  createdAt: z.string().nullish(),
  message: z.string().nullish(),
  minorEdit: z.boolean().nullish(),
  page: entityShape,
  blogpost: entityShape,
});

/** Lists the versions of a page or blog post, the newest first. */
export async function listVersions(
  type: ContentType,
  reference: { readonly id: string; readonly space?: string | null | undefined },
  window: ListWindow,
  context: RunContext,
): Promise<{ readonly content: Content; readonly part: ListPart<Version> }> {
  const content = await findContent({ ...reference, types: [type] }, context);
  const list = {
    path: collections[type] + path`/${content.id}/versions`,
    query: {},
    entry: versionShape,
  };
  const part = await readList(context.http, list, window);
  const people = await readPeople(
    part.entries.map(({ authorId }) => authorId),
    context,
  );
  const entries = part.entries.map((version) => describeVersion(version, people));
  return { content, part: { ...part, entries } };
}

function describeVersion(
  version: z.output<typeof versionShape>,
  people: ReadonlyMap<string, string>,
): Version {
  const { number, page, blogpost, createdAt, authorId, message, minorEdit } = version;
  return {
    number,
    title: (page ?? blogpost)?.title ?? null,
    createdAt: createdAt ?? null,
    createdBy: describePerson(authorId, people),
    message: message || null,
    minorEdit: minorEdit ?? null,
  };
}

/** The fields of {@link versionsOfOutput}. */
export function describeVersionsOf({ id, title, _links }: Content, context: RunContext) {
  return { id, title: title ?? '', url: browserUrl(_links, context) };
}

/** The short form of a version: which, by whom, when, and what was said about it. */
export function compactVersion({ number, createdBy, createdAt, message }: Version) {
  return {
    number,
    by: createdBy?.displayName ?? createdBy?.accountId ?? null,
    when: createdAt,
    ...(message === null ? {} : { message }),
  };
}
