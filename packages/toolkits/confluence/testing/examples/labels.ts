import type { ExampleCalls } from '../example-call.ts';
import { labelSpace } from '../label-space.ts';

export const labelExamples: ExampleCalls = {
  CONFLUENCE_ADD_CONTENT_LABEL: async () => ({ id: 'Q3 Planning', labels: ['urgent', 'planning'] }),
  CONFLUENCE_GET_LABELS: async () => ({}),
  CONFLUENCE_GET_LABELS_FOR_PAGE: async () => ({ id: 'Release checklist' }),
  CONFLUENCE_GET_LABELS_FOR_SPACE: async (client) => {
    await labelSpace(client, 'ENG', [{ prefix: 'team', name: 'core' }]);
    return { id: 'engineering' };
  },
  CONFLUENCE_GET_LABELS_FOR_SPACE_CONTENT: async () => ({ id: 'engineering' }),
  CONFLUENCE_REMOVE_CONTENT_LABEL: async () => ({ id: 'Release checklist', labels: ['release', 'runbook'] }),
};
