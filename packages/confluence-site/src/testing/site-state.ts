import { z } from 'zod';

const link = z.object({ next: z.string().optional() });
const entry = z.looseObject({ id: z.string() });
const listed = z.object({ results: z.array(entry), _links: link });
type Listed = z.output<typeof entry>;
const content = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string(),
  spaceId: z.string(),
  parentId: z.string().nullish(),
  authorId: z.string(),
  body: z.object({ storage: z.object({ value: z.string().transform(withoutReferences) }) }),
});
const space = z.object({ id: z.string(), key: z.string(), name: z.string(), description: z.unknown() });
const label = z.object({ prefix: z.string(), name: z.string() });
const property = z.object({ key: z.string(), value: z.unknown() });
const comment = z.object({
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  attachmentId: z.string().optional(),
  customContentId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: z.object({ storage: z.object({ value: z.string() }) }),
  resolutionStatus: z.string().optional(),
});
const attachment = z.object({
  pageId: z.string().optional(),
  blogPostId: z.string().optional(),
  title: z.string(),
  mediaType: z.string(),
  fileSize: z.number(),
  comment: z.string(),
});
const treeItem = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  parentId: z.string().nullish(),
});
const segments = new Map([
  ['whiteboard', 'whiteboards'],
  ['database', 'databases'],
  ['embed', 'embeds'],
  ['folder', 'folders'],
]);

/**
 * What a site holds, as its REST API tells an administrator: spaces with their trees, pages and blog posts with their
 * text, place and labels, the properties of all of them, comments, and attachments. Left out is what grows with every
 * change and is no content: version numbers, times, ids of properties and attachments, what is in the trash, the numbers
 * of places in the tree (they have gaps; the order tells the same).
 */
export async function readSiteState(siteUrl: string): Promise<readonly object[]> {
  const read = readerOf(siteUrl);
  const propertiesOf = async (path: string) =>
    (await read(`${path}/properties`)).map((one) => property.parse(one)).toSorted(byKey);

  const readTreeItem = async (entry: unknown): Promise<object> => {
    const item = treeItem.parse(entry);
    const segment = segments.get(item.type);
    // Pages are told with their properties in the list of pages.
    if (segment === undefined) return item;
    return { ...item, properties: await propertiesOf(`/wiki/api/v2/${segment}/${item.id}`) };
  };

  const readSpace = async (entry: Listed): Promise<object> => {
    const tree = entry.homepageId
      ? await read(`/wiki/api/v2/pages/${entry.homepageId}/descendants?depth=10`)
      : [];
    return {
      ...space.parse(entry),
      properties: await propertiesOf(`/wiki/api/v2/spaces/${entry.id}`),
      tree: await Promise.all(tree.map(readTreeItem)),
    };
  };

  const readContent = async (kind: string, entry: Listed): Promise<object> => {
    const path = `/wiki/api/v2/${kind}/${entry.id}`;
    return {
      kind,
      ...content.parse(entry),
      labels: (await read(`${path}/labels`)).map((one) => label.parse(one)),
      properties: await propertiesOf(path),
    };
  };

  // A file that was put back has another id, and so another place in the site's list.
  const readAttachments = async (): Promise<object[]> => {
    const entries = (await read('/wiki/api/v2/attachments')).map((entry) => ({
      id: entry.id,
      ...attachment.parse(entry),
    }));
    const named = entries.toSorted((one, other) => one.title.localeCompare(other.title));
    return Promise.all(
      named.map(async ({ id, ...rest }) => ({
        ...rest,
        labels: (await read(`/wiki/api/v2/attachments/${id}/labels`)).map((one) => label.parse(one)),
      })),
    );
  };

  const spaces = await read('/wiki/api/v2/spaces?description-format=plain');
  const state = spaces.map(readSpace);
  for (const kind of ['pages', 'blogposts']) {
    const entries = await read(`/wiki/api/v2/${kind}?body-format=storage`);
    state.push(...entries.map((entry) => readContent(kind, entry)));
  }
  for (const kind of ['footer-comments', 'inline-comments']) {
    const comments = await read(`/wiki/api/v2/${kind}?body-format=storage`);
    state.push(...comments.map(async (one) => ({ kind, ...comment.parse(one) })));
  }
  return [...(await Promise.all(state)), ...(await readAttachments())];
}

// A mark on words is made anew with the comment on them.
function withoutReferences(storage: string): string {
  return storage.replace(/(<ac:inline-comment-marker ac:ref=")[^"]*/g, '$1');
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key.localeCompare(other.key);
}

function readerOf(siteUrl: string) {
  const authorization = `Basic ${Buffer.from('admin@example.com:local-admin-token').toString('base64')}`;
  return async (path: string) => {
    const found: Listed[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const answer = await fetch(new URL(next, siteUrl), { headers: { authorization } });
      const part: z.output<typeof listed> = listed.parse(await answer.json());
      found.push(...part.results);
      next = part._links.next;
    }
    return found;
  };
}
