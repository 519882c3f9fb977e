import type { ExampleCalls } from '../example-call.ts';

export const spaceExamples: ExampleCalls = {
  CONFLUENCE_CREATE_PRIVATE_SPACE: async () => ({ name: 'Product roadmap drafts', description: 'For later' }),
  CONFLUENCE_DELETE_SPACE: async () => ({ space_key: 'HR' }),
  CONFLUENCE_GET_SPACES: async () => ({}),
};
