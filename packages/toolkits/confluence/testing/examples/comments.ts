import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const commentExamples: ExampleCalls = {
  CONFLUENCE_CREATE_FOOTER_COMMENT: async () => ({ pageId: 'Q3 Planning', body: 'Looks **good** to me.' }),
  CONFLUENCE_DELETE_COMMENT: async (client) => {
    const { output } = await act(client, 'CONFLUENCE_CREATE_FOOTER_COMMENT', {
      pageId: 'Q3 Planning',
      body: 'No',
    });
    return { id: String(output.id) };
  },
};
