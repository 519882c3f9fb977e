import type { ExampleCalls } from '../example-call.ts';

export const taskExamples: ExampleCalls = {
  CONFLUENCE_GET_TASKS: async () => ({ pageId: 'Autumn campaign' }),
  CONFLUENCE_UPDATE_TASK: async () => ({ id: 'book the advertisements', pageId: 'Autumn campaign' }),
};
