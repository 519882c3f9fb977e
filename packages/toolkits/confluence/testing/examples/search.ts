import type { ExampleCalls } from '../example-call.ts';

export const searchExamples: ExampleCalls = {
  CONFLUENCE_SEARCH_CONTENT: async () => ({ query: 'planning' }),
};
