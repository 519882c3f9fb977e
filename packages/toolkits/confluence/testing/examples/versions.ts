import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const versionExamples: ExampleCalls = {
  CONFLUENCE_RESTORE_PAGE_VERSION: async (client) => {
    await act(client, 'CONFLUENCE_UPDATE_PAGE', { id: 'Q3 Planning', body: 'All *new*.' });
    return { id: 'Q3 Planning', versionNumber: 1 };
  },
};
