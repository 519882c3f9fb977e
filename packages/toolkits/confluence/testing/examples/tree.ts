import type { ExampleCalls } from '../example-call.ts';

export const treeExamples: ExampleCalls = {
  CONFLUENCE_GET_CHILD_PAGES: async () => ({ id: 'Campaigns' }),
  CONFLUENCE_GET_PAGE_ANCESTORS: async () => ({ id: 'Autumn campaign' }),
  CONFLUENCE_GET_PAGE_TREE: async () => ({ space: 'engineering' }),
  // It stands between two others, and has pages under it.
  CONFLUENCE_MOVE_PAGE: async () => ({ id: 'Campaigns', parentId: 'Runbooks', space: 'MKT' }),
};
