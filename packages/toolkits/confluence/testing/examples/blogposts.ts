import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const blogpostExamples: ExampleCalls = {
  CONFLUENCE_CREATE_BLOGPOST: async () => ({
    spaceId: 'ENG',
    title: 'Release day',
    body: 'We **shipped**.',
    labels: ['release'],
  }),
  CONFLUENCE_DELETE_BLOGPOST: async () => ({ id: 'The new website is live' }),
  CONFLUENCE_GET_BLOGPOSTS: async () => ({ spaceId: 'marketing' }),
  CONFLUENCE_GET_BLOGPOST_BY_ID: async () => ({ id: 'The new website is live' }),
  CONFLUENCE_GET_BLOGPOST_LABELS: async () => ({ id: 'The new website is live' }),
  CONFLUENCE_GET_BLOGPOST_LIKE_COUNT: async () => ({ id: 'The new website is live' }),
  CONFLUENCE_GET_BLOGPOST_OPERATIONS: async () => ({ id: 'The new website is live' }),
  CONFLUENCE_GET_BLOG_POSTS: async () => ({}),
  CONFLUENCE_GET_BLOG_POSTS_FOR_LABEL: async () => ({ id: 'announcement' }),
  CONFLUENCE_UPDATE_BLOGPOST: async () => ({
    id: 'The new website is live',
    title: 'The new website',
    body: 'It *is* live.',
  }),
  CONFLUENCE_RESTORE_BLOGPOST: async (client) => {
    await act(client, 'CONFLUENCE_DELETE_BLOGPOST', { id: 'The new website is live' });
    return { id: 'The new website is live', space: 'marketing' };
  },
};
