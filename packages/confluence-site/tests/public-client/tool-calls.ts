import type { StrictClient } from './strict-client.ts';
import { type Subjects, storage } from './subjects.ts';

/** The operations behind each of the 57 tools, as the client's users call them. */
export function toolCalls(client: StrictClient, subjects: Subjects): Record<string, () => Promise<unknown>> {
  return {
    ...spaceCalls(client, subjects),
    ...pageCalls(client, subjects),
    ...blogPostCalls(client, subjects),
    ...whiteboardCalls(client, subjects),
    ...otherCalls(client, subjects),
  };
}

let made = 0;

function spaceCalls({ v1, v2 }: StrictClient, { space }: Subjects): Record<string, () => Promise<unknown>> {
  const create = (more: object = {}) => {
    const key = `TOOL${++made}`;
    return { key, name: `Space ${made}`, ...more };
  };
  const property = () =>
    v2.spaceProperties.createSpaceProperty({ spaceId: space.id, key: `key-${++made}`, value: { on: true } });
  return {
    CREATE_SPACE: async () => {
      await v1.space.createSpace(create());
      await v2.space.createSpace({ body: create() });
    },
    CREATE_PRIVATE_SPACE: () => v1.space.createPrivateSpace(create()),
    DELETE_SPACE: async () => {
      const { key } = await v1.space.createSpace(create());
      const { id } = await v1.space.deleteSpace({ spaceKey: key });
      await v1.longRunningTask.getTask({ id });
    },
    GET_SPACES: () =>
      v2.space.getSpaces({ keys: [space.key], descriptionFormat: 'plain', includeIcon: true }),
    GET_SPACE_BY_ID: () =>
      v2.space.getSpaceById({
        ...{ id: space.id, descriptionFormat: 'view', includeIcon: true, includeOperations: true },
        ...{ includeProperties: true, includePermissions: true, includeLabels: true },
      }),
    CONFLUENCE_GET_SPACE_BY_ID: () => v2.space.getSpaceById({ id: space.id }),
    GET_SPACE_CONTENTS: async () => {
      await v2.page.getPagesInSpace({ id: space.id, depth: 'all', bodyFormat: 'storage' });
      await v2.blogPost.getBlogPostsInSpace({ id: space.id, bodyFormat: 'storage' });
      await v2.attachment.getAttachments({ limit: 5 });
    },
    GET_LABELS_FOR_SPACE: () => v2.label.getSpaceLabels({ id: space.id }),
    GET_LABELS_FOR_SPACE_CONTENT: () => v2.label.getSpaceContentLabels({ id: space.id }),
    CREATE_SPACE_PROPERTY: property,
    GET_SPACE_PROPERTIES: () => v2.spaceProperties.getSpaceProperties({ spaceId: space.id }),
    UPDATE_SPACE_PROPERTY: async () => {
      const { id, key = '' } = await property();
      const path = { spaceId: space.id, propertyId: Number(id) };
      await v2.spaceProperties.updateSpacePropertyById({ ...path, key, value: 2, version: { number: 2 } });
    },
    DELETE_SPACE_PROPERTY: async () => {
      const { id } = await property();
      await v2.spaceProperties.deleteSpacePropertyById({ spaceId: space.id, propertyId: Number(id) });
    },
  };
}

function pageCalls(
  { v1, v2 }: StrictClient,
  { space, page, child }: Subjects,
): Record<string, () => Promise<unknown>> {
  const create = (more: object = {}) =>
    v2.page.createPage({
      body: { spaceId: `${space.id}`, status: 'current', title: `Page ${++made}`, ...more },
    });
  const property = () =>
    v2.contentProperties.createPageProperty({ pageId: page, key: `key-${++made}`, value: [1, 2] });
  return {
    CREATE_PAGE: () => create({ body: storage('<p>New</p>'), parentId: `${page}` }),
    GET_PAGES: async () => {
      await v2.page.getPages({ title: 'Plan', bodyFormat: 'atlas_doc_format', sort: '-modified-date' });
      await v2.page.getPagesInSpace({ id: space.id, limit: 1 });
    },
    GET_PAGE_BY_ID: () =>
      v2.page.getPageById({
        ...{ id: page, bodyFormat: 'storage', includeLabels: true, includeProperties: true },
        ...{ includeOperations: true, includeLikes: true, includeVersions: true, includeCollaborators: true },
        includeFavoritedByCurrentUserStatus: true,
      }),
    UPDATE_PAGE: async () => {
      const { id, title } = await create();
      const body = { id, status: 'current', title, body: storage('<p>Newer</p>'), version: { number: 2 } };
      await v2.page.updatePage({ id: Number(id), body });
      await v2.page.getPageById({ id: Number(id), version: 1 });
    },
    DELETE_PAGE: async () => {
      const { id } = await create();
      await v2.page.deletePage({ id: Number(id) });
      await v2.page.deletePage({ id: Number(id), purge: true });
    },
    GET_CHILD_PAGES: async () => {
      await v2.children.getPageDirectChildren({ id: page });
      await v2.children.getChildPages({ id: page });
    },
    GET_PAGE_ANCESTORS: () => v2.ancestors.getPageAncestors({ id: child }),
    GET_PAGE_VERSIONS: () => v2.version.getPageVersions({ id: page, bodyFormat: 'storage' }),
    GET_PAGE_LIKE_COUNT: () => v2.like.getPageLikeCount({ id: page }),
    GET_LABELS_FOR_PAGE: () => v2.label.getPageLabels({ id: page }),
    GET_ATTACHMENTS: () => v2.attachment.getPageAttachments({ id: page }),
    GET_CONTENT_RESTRICTIONS: () =>
      v1.contentRestrictions.getRestrictions({ id: `${page}`, expand: ['restrictions.user'] }),
    CREATE_PAGE_PROPERTY: property,
    GET_CONTENT_PROPERTIES_FOR_PAGE: () => v2.contentProperties.getPageContentProperties({ pageId: page }),
    UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID: async () => {
      const { id, key = '' } = await property();
      const path = { pageId: page, propertyId: Number(id) };
      await v2.contentProperties.updatePagePropertyById({ ...path, key, value: 3, version: { number: 2 } });
    },
    DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID: async () => {
      const { id } = await property();
      await v2.contentProperties.deletePagePropertyById({ pageId: page, propertyId: Number(id) });
    },
  };
}

function blogPostCalls(
  { v2 }: StrictClient,
  { space, blogPost, label }: Subjects,
): Record<string, () => Promise<unknown>> {
  const create = () =>
    v2.blogPost.createBlogPost({
      body: {
        spaceId: `${space.id}`,
        status: 'current',
        title: `Post ${++made}`,
        body: storage('<p>New</p>'),
      },
    });
  const owner = { blogpostId: blogPost };
  const property = () =>
    v2.contentProperties.createBlogpostProperty({ ...owner, key: `key-${++made}`, value: 'text' });
  return {
    CREATE_BLOGPOST: create,
    GET_BLOGPOSTS: () => v2.blogPost.getBlogPosts({ spaceId: [space.id], bodyFormat: 'storage' }),
    GET_BLOG_POSTS: () => v2.blogPost.getBlogPostsInSpace({ id: space.id, status: ['current'] }),
    GET_BLOG_POSTS_FOR_LABEL: () => v2.blogPost.getLabelBlogPosts({ id: label }),
    GET_BLOGPOST_BY_ID: () =>
      v2.blogPost.getBlogPostById({
        ...{ id: blogPost, bodyFormat: 'view', includeLabels: true, includeProperties: true },
        ...{ includeOperations: true, includeLikes: true, includeVersions: true },
      }),
    UPDATE_BLOGPOST: async () => {
      const { id, title } = await create();
      const body = { id, status: 'current', title, body: storage('<p>Newer</p>'), version: { number: 2 } };
      await v2.blogPost.updateBlogPost({ id: Number(id), body });
      await v2.blogPost.getBlogPostById({ id: Number(id) });
    },
    GET_BLOGPOST_LABELS: () => v2.label.getBlogPostLabels({ id: blogPost }),
    GET_BLOGPOST_LIKE_COUNT: () => v2.like.getBlogPostLikeCount({ id: blogPost }),
    GET_BLOGPOST_OPERATIONS: () => v2.operation.getBlogPostOperations({ id: blogPost }),
    GET_BLOGPOST_VERSIONS: () => v2.version.getBlogPostVersions({ id: blogPost, bodyFormat: 'storage' }),
    GET_BLOGPOST_VERSION_DETAILS: () =>
      v2.version.getBlogPostVersionDetails({ blogpostId: blogPost, versionNumber: 1 }),
    GET_INLINE_COMMENTS_FOR_BLOG_POST: () =>
      v2.comment.getBlogPostInlineComments({ id: blogPost, bodyFormat: 'storage' }),
    CREATE_BLOGPOST_PROPERTY: property,
    GET_CONTENT_PROPERTIES_FOR_BLOG_POST: () => v2.contentProperties.getBlogpostContentProperties(owner),
    UPDATE_BLOGPOST_PROPERTY: async () => {
      const { id, key = '' } = await property();
      const path = { ...owner, propertyId: Number(id) };
      await v2.contentProperties.updateBlogpostPropertyById({
        ...{ ...path, key, value: 'other', version: { number: 2 } },
      });
    },
    DELETE_BLOGPOST_PROPERTY: async () => {
      const { id } = await property();
      await v2.contentProperties.deleteBlogpostPropertyById({ ...owner, propertyId: Number(id) });
    },
  };
}

function whiteboardCalls(
  { v2 }: StrictClient,
  { space, whiteboard }: Subjects,
): Record<string, () => Promise<unknown>> {
  const property = () =>
    v2.contentProperties.createWhiteboardProperty({ id: whiteboard, key: `key-${++made}`, value: null });
  return {
    CREATE_WHITEBOARD: () =>
      v2.whiteboard.createWhiteboard({ body: { spaceId: `${space.id}`, title: `Board ${++made}` } }),
    CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD: property,
    UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID: async () => {
      const { id, key = '' } = await property();
      const path = { whiteboardId: whiteboard, propertyId: Number(id) };
      await v2.contentProperties.updateWhiteboardPropertyById({
        ...{ ...path, key, value: 1, version: { number: 2 } },
      });
    },
    DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID: async () => {
      const { id } = await property();
      await v2.contentProperties.deleteWhiteboardPropertyById({
        ...{ whiteboardId: whiteboard, propertyId: Number(id) },
      });
    },
  };
}

function otherCalls(
  { v1, v2 }: StrictClient,
  { page, attachment }: Subjects,
): Record<string, () => Promise<unknown>> {
  return {
    ADD_CONTENT_LABEL: () =>
      v1.contentLabels.addLabelsToContent({ id: `${page}`, body: [{ prefix: 'global', name: 'urgent' }] }),
    GET_LABELS: () => v2.label.getLabels({ prefix: ['global'] }),
    GET_ATTACHMENT_LABELS: () => v2.label.getAttachmentLabels({ id: attachment }),
    GET_AUDIT_LOGS: () => v1.audit.getAuditRecords({ limit: 10 }),
    GET_CURRENT_USER: () => v1.users.getCurrentUser({ expand: ['operations', 'personalSpace'] }),
    GET_USER_ANONYMOUS: () => v1.users.getAnonymousUser({ expand: ['operations'] }),
    SEARCH_CONTENT: async () => {
      await v1.search.searchByCQL({ cql: 'text ~ "Friday"', excerpt: 'highlight' });
      await v1.content.searchContentByCQL({
        cql: 'type = page',
        expand: ['space', 'version', 'body.storage'],
      });
      await v2.page.getPages({ title: 'Plan' });
    },
    SEARCH_USERS: () => v1.search.searchUser({ cql: 'user.fullname ~ "Jane"' }),
  };
}
