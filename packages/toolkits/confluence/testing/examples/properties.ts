import type { JsonObject } from '@tributary/toolkit';
import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';
import type { SiteClient } from '../run-tool.ts';

const value = { state: 'open', reviewers: ['ada'] };
const blogpost = 'The new website is live';
const newValue = { state: 'done' };

/** The arguments, after the thing that they name was given the property. */
function withProperty(create: string, owner: JsonObject, arguments_: JsonObject) {
  return async (client: SiteClient) => {
    await act(client, create, { ...owner, key: 'review', value });
    return arguments_;
  };
}

function onPage(arguments_: JsonObject) {
  return withProperty('CONFLUENCE_CREATE_PAGE_PROPERTY', { page_id: 'Q3 Planning' }, arguments_);
}

function onBlogpost(arguments_: JsonObject) {
  return withProperty('CONFLUENCE_CREATE_BLOGPOST_PROPERTY', { id: blogpost }, arguments_);
}

function onSpace(arguments_: JsonObject) {
  return withProperty('CONFLUENCE_CREATE_SPACE_PROPERTY', { spaceId: 'MKT' }, arguments_);
}

/** A whiteboard has no name that the search would know at once. */
async function makeWhiteboard(client: SiteClient): Promise<string> {
  const { output } = await act(client, 'CONFLUENCE_CREATE_WHITEBOARD', { spaceId: 'MKT', title: 'Ideas' });
  return String(output.id);
}

function onWhiteboard(arguments_: JsonObject) {
  return async (client: SiteClient) => {
    const whiteboardId = await makeWhiteboard(client);
    const property = { whiteboard_id: whiteboardId, key: 'review', value };
    await act(client, 'CONFLUENCE_CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD', property);
    return { whiteboardId, ...arguments_ };
  };
}

export const propertyExamples: ExampleCalls = {
  CONFLUENCE_CREATE_BLOGPOST_PROPERTY: async () => ({ id: blogpost, key: 'review', value }),
  CONFLUENCE_CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD: async (client) => ({
    whiteboard_id: await makeWhiteboard(client),
    key: 'review',
    value,
  }),
  CONFLUENCE_CREATE_PAGE_PROPERTY: async () => ({ page_id: 'Q3 Planning', key: 'review', value }),
  CONFLUENCE_CREATE_SPACE_PROPERTY: async () => ({ spaceId: 'marketing', key: 'review', value: 'yes' }),
  CONFLUENCE_DELETE_BLOGPOST_PROPERTY: onBlogpost({ id: blogpost, propertyKey: 'review' }),
  CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID: onPage({ pageId: 'Q3 Planning', propertyId: 'review' }),
  CONFLUENCE_DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID: onWhiteboard({ propertyId: 'review' }),
  CONFLUENCE_DELETE_SPACE_PROPERTY: onSpace({ spaceIdOrKey: 'MKT', propertyKey: 'review' }),
  CONFLUENCE_GET_CONTENT_PROPERTIES_FOR_BLOG_POST: onBlogpost({ blogpost_id: blogpost }),
  CONFLUENCE_GET_CONTENT_PROPERTIES_FOR_PAGE: onPage({ page_id: 'Q3 Planning' }),
  CONFLUENCE_GET_SPACE_PROPERTIES: onSpace({ id: 'MKT' }),
  CONFLUENCE_UPDATE_BLOGPOST_PROPERTY: onBlogpost({ id: blogpost, propertyKey: 'review', value: newValue }),
  CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID: onPage({
    pageId: 'Q3 Planning',
    propertyId: 'review',
    value: newValue,
  }),
  CONFLUENCE_UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID: onWhiteboard({
    propertyId: 'review',
    value: newValue,
  }),
  CONFLUENCE_UPDATE_SPACE_PROPERTY: onSpace({ spaceKey: 'MKT', propertyKey: 'review', value: newValue }),
};
