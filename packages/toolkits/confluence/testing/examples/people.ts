import type { ExampleCalls } from '../example-call.ts';

export const peopleExamples: ExampleCalls = {
  CONFLUENCE_GET_CURRENT_USER: async () => ({}),
};
