import type { ExampleCalls } from '../example-call.ts';

export const searchExamples: ExampleCalls = {
  CONFLUENCE_CQL_SEARCH: async () => ({ cql: 'creator = "Jane Doe" and space = marketing' }),
  CONFLUENCE_FIND_NAMED_THINGS: async () => ({ text: 'Label the Q3 planning page in marketing' }),
  CONFLUENCE_SEARCH_CONTENT: async () => ({ query: 'planning' }),
  CONFLUENCE_SEARCH_PAGES: async () => ({ title: 'planning', spaceId: 'marketing' }),
};
