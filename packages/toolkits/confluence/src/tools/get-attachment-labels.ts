import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { describeLabel, labelOutput, labelShape } from '../api/label.ts';
import { readList } from '../api/list.ts';
import { browserUrl } from '../client.ts';
import { compactLabel } from '../compact/compact-label.ts';
import { compactList } from '../compact/compact-list.ts';
import { attachmentReference, attachmentReferenceHints } from '../fields/attachment-reference.ts';
import { technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';
import { attachmentLookUpScopes, findAttachment } from '../resolve/attachment.ts';

export const getAttachmentLabels = defineTool({
  slug: 'CONFLUENCE_GET_ATTACHMENT_LABELS',
  name: 'Get labels of an attachment',
  summary: 'Lists what labels one attachment, a file on a page, carries, and returns their names.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...attachmentLookUpScopes],
  input: z.strictObject({ ...attachmentReference, ...pagingInput }),
  output: z.object({
    results: z.array(z.object(labelOutput).describe('A label.')).describe('The labels.'),
    id: z.string().describe('Id of the attachment.'),
    title: z.string().describe('Its file name.'),
    url: z.string().describe('Address that shows it in a browser.'),
    ...pagingOutput,
  }),
  compact: ({ id, title, url, ...list }) => ({ id, title, url, ...compactList(list, compactLabel) }),
  annotations: {
    phrases: [
      'show the labels of the attachment {id}',
      'list the labels of the {id} attachment',
      'list the labels of the file {id}',
      'what labels does the attachment {id} have',
      'what labels does the file {id} on the {page} page have',
      'which labels are on the attachment {id}',
      'what tags does the attachment {id} have',
      'how is the attachment {id} labelled',
    ],
    fields: {
      ...attachmentReferenceHints('which attachment it is about'),
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Labels of the attachment “{title}”. See it at {url}',
    listing: { field: 'results', noun: 'label', entry: '{name}' },
  },

  async run(input, context) {
    const attachment = await findAttachment(input, context);
    const list = {
      path: path`/wiki/api/v2/attachments/${attachment.id}/labels`,
      query: {},
      entry: labelShape,
    };
    const part = await readList(context.http, list, input);
    return {
      results: part.entries.map(describeLabel),
      id: attachment.id,
      title: attachment.title,
      url: browserUrl(attachment._links, context),
      ...pagingOf(part, input),
    };
  },
});
