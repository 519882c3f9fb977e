import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';

export const whiteboardExamples: ExampleCalls = {
  CONFLUENCE_CREATE_WHITEBOARD: async () => ({ spaceId: 'MKT', title: 'Ideas' }),
  CONFLUENCE_DELETE_WHITEBOARD: async (client) => {
    const { output } = await act(client, 'CONFLUENCE_CREATE_WHITEBOARD', { spaceId: 'MKT', title: 'Ideas' });
    return { id: String(output.id) };
  },
};
