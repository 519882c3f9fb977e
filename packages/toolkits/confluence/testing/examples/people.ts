import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const peopleExamples: ExampleCalls = {
  CONFLUENCE_GET_AUDIT_LOGS: async (client) => {
    await act(client, 'CONFLUENCE_CREATE_PRIVATE_SPACE', { name: 'Secret plans' });
    return { from_: '1 January 2020', searchString: 'secret plans' };
  },
  CONFLUENCE_GET_CURRENT_USER: async () => ({}),
  CONFLUENCE_GET_USER_ANONYMOUS: async () => ({}),
  CONFLUENCE_SEARCH_USERS: async () => ({ query: 'jane' }),
  CONFLUENCE_VALIDATE_CREDENTIAL: async () => ({}),
};
