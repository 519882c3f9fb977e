import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';
import { attach, labelAttachment } from '../upload.ts';

export const attachmentExamples: ExampleCalls = {
  CONFLUENCE_DELETE_ATTACHMENT: async (client) => {
    const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
    await labelAttachment(client, id, ['draft']);
    return { id: 'goals.txt', page: 'Q3 Planning' };
  },
  CONFLUENCE_DOWNLOAD_ATTACHMENT: async (client) => {
    await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
    return { id: 'goals.txt' };
  },
  CONFLUENCE_GET_ATTACHMENTS: async (client) => {
    await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
    return { pageId: 'Q3 Planning' };
  },
  CONFLUENCE_GET_ATTACHMENT_LABELS: async (client) => {
    const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
    await labelAttachment(client, id, ['draft']);
    return { id: 'goals.txt', page: 'Q3 Planning' };
  },
  CONFLUENCE_RESTORE_ATTACHMENT: async (client) => {
    const id = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
    await labelAttachment(client, id, ['draft']);
    await act(client, 'CONFLUENCE_DELETE_ATTACHMENT', { id });
    return { id: 'goals.txt', page: 'Q3 Planning' };
  },
  CONFLUENCE_UPLOAD_ATTACHMENT: async () => ({
    pageId: 'Q3 Planning',
    fileName: 'goals.csv',
    text: 'goal,owner\nship,Jane',
    comment: 'First draft',
  }),
};
