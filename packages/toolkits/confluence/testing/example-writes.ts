import type { JsonObject } from '@tributary/toolkit';
import { act } from './acting.ts';
import type { SiteClient } from './run-tool.ts';

/** One use of a writing tool on a fresh local site: its arguments, after what must be there first. */
export type ExampleWrite = (client: SiteClient) => Promise<JsonObject>;

/** An example for each writing tool; a new tool without one fails the toolkit's test. */
export const exampleWrites: Readonly<Record<string, ExampleWrite>> = {
  CONFLUENCE_ADD_CONTENT_LABEL: async () => ({ id: 'Q3 Planning', labels: ['urgent', 'planning'] }),
  CONFLUENCE_CREATE_BLOGPOST: async () => ({
    spaceId: 'ENG',
    title: 'Release day',
    body: 'We **shipped**.',
    labels: ['release'],
  }),
  CONFLUENCE_CREATE_PAGE: async () => ({ spaceId: 'MKT', title: 'Plan B', body: '# Why\n\n- one\n- two' }),
  CONFLUENCE_CREATE_PRIVATE_SPACE: async () => ({ name: 'Product roadmap drafts', description: 'For later' }),
  CONFLUENCE_DELETE_BLOGPOST: async () => ({ id: 'The new website is live' }),
  // It has pages under it, which must be under it again afterwards.
  CONFLUENCE_DELETE_PAGE: async () => ({ id: 'Campaigns' }),
  CONFLUENCE_DELETE_SPACE: async () => ({ space_key: 'HR' }),
  CONFLUENCE_REMOVE_CONTENT_LABEL: async () => ({ id: 'Release checklist', labels: ['release', 'runbook'] }),
  CONFLUENCE_RESTORE_BLOGPOST: async (client) => {
    await act(client, 'CONFLUENCE_DELETE_BLOGPOST', { id: 'The new website is live' });
    return { id: 'The new website is live', space: 'marketing' };
  },
  CONFLUENCE_RESTORE_PAGE: async (client) => {
    await act(client, 'CONFLUENCE_DELETE_PAGE', { id: 'Brand guidelines' });
    return { id: 'brand guidelines' };
  },
  CONFLUENCE_UPDATE_PAGE: async () => ({ id: 'Q3 Planning', title: 'Q4 Planning', body: 'All *new*.' }),
};
