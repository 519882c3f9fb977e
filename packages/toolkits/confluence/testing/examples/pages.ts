import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const pageExamples: ExampleCalls = {
  CONFLUENCE_APPEND_TO_PAGE: async () => ({ id: 'Q3 Planning', body: '## Decided\n\n- Ship on **Friday**' }),
  CONFLUENCE_CREATE_PAGE: async () => ({ spaceId: 'MKT', title: 'Plan B', body: '# Why\n\n- one\n- two' }),
  // It has pages under it, which must be under it again afterwards.
  CONFLUENCE_DELETE_PAGE: async () => ({ id: 'Campaigns' }),
  CONFLUENCE_GET_CONTENT_RESTRICTIONS: async () => ({ id: 'Q3 Planning' }),
  CONFLUENCE_GET_PAGES: async () => ({ spaceId: 'marketing' }),
  CONFLUENCE_GET_PAGE_BY_ID: async () => ({ id: 'Q3 Planning' }),
  CONFLUENCE_GET_PAGE_LIKE_COUNT: async () => ({ id: 'Q3 Planning' }),
  CONFLUENCE_RESTORE_PAGE: async (client) => {
    await act(client, 'CONFLUENCE_DELETE_PAGE', { id: 'Brand guidelines' });
    return { id: 'brand guidelines' };
  },
  CONFLUENCE_UPDATE_PAGE: async () => ({ id: 'Q3 Planning', title: 'Q4 Planning', body: 'All *new*.' }),
};
