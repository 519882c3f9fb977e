import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const versionExamples: ExampleCalls = {
  CONFLUENCE_GET_BLOGPOST_VERSIONS: async () => ({ blogpostId: 'The new website is live' }),
  CONFLUENCE_GET_BLOGPOST_VERSION_DETAILS: async (client) => {
    await act(client, 'CONFLUENCE_UPDATE_BLOGPOST', { id: 'The new website is live', body: 'It is.' });
    return { blogpostId: 'The new website is live', versionNumber: 1 };
  },
  CONFLUENCE_GET_PAGE_VERSIONS: async () => ({ id: 'Q3 Planning' }),
  CONFLUENCE_RESTORE_PAGE_VERSION: async (client) => {
    await act(client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'All *new*.' });
    return { id: 'Q3 Planning', versionNumber: 1 };
  },
};
