import type { ExampleCalls } from '../example-call.ts';

export const peopleExamples: ExampleCalls = {
  CONFLUENCE_GET_CURRENT_USER: async () => ({}),
  CONFLUENCE_GET_USER_ANONYMOUS: async () => ({}),
  CONFLUENCE_SEARCH_USERS: async () => ({ query: 'jane' }),
  CONFLUENCE_VALIDATE_CREDENTIAL: async () => ({}),
};
