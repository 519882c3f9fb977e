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
