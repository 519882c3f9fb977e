import type { ExampleCalls } from '../example-call.ts';

export const spaceExamples: ExampleCalls = {
  CONFLUENCE_CONFLUENCE_GET_SPACE_BY_ID: async () => ({ id: 'MKT' }),
  CONFLUENCE_CREATE_PRIVATE_SPACE: async () => ({ name: 'Product roadmap drafts', description: 'For later' }),
  CONFLUENCE_CREATE_SPACE: async () => ({ name: 'Customer success', description: 'Help' }),
  CONFLUENCE_DELETE_SPACE: async () => ({ space_key: 'HR' }),
  CONFLUENCE_GET_SPACE_BY_ID: async () => ({ id: 'engineering' }),
  CONFLUENCE_GET_SPACE_CONTENTS: async () => ({ spaceKey: 'marketing' }),
  CONFLUENCE_GET_SPACES: async () => ({}),
  CONFLUENCE_LIST_SPACES: async () => ({}),
  CONFLUENCE_SEARCH_SPACES: async () => ({ query: 'campaigns' }),
};
