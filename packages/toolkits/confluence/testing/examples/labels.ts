import type { ExampleCalls } from '../example-call.ts';

export const labelExamples: ExampleCalls = {
  CONFLUENCE_ADD_CONTENT_LABEL: async () => ({ id: 'Q3 Planning', labels: ['urgent', 'planning'] }),
  CONFLUENCE_GET_LABELS_FOR_PAGE: async () => ({ id: 'Release checklist' }),
  CONFLUENCE_REMOVE_CONTENT_LABEL: async () => ({ id: 'Release checklist', labels: ['release', 'runbook'] }),
};
