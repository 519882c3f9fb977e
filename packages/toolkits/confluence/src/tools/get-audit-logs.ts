import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { auditRecordShape } from '../api/audit.ts';
import { readOffsetList } from '../api/offset-list.ts';
import { reworded } from '../client.ts';
import { compactList } from '../compact/compact-list.ts';
import { auditRecordOutput, describeAuditRecord } from '../fields/audit-record-output.ts';
import { date, pastSpanOf, spanOf } from '../fields/date.ts';
import { technical } from '../fields/field-hints.ts';
import { pagingInput, pagingOf, pagingOutput } from '../fields/paging.ts';

export const getAuditLogs = defineTool({
  slug: 'CONFLUENCE_GET_AUDIT_LOGS',
  name: 'Get audit logs',
  summary:
    'Reads the site’s audit log, for administrators, and returns who did what, when and to what, the newest first.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:audit-log:confluence'],
  input: z.strictObject({
    from_: date('Only what was done then or later'),
    to: date('Only what was done until the end of it'),
    searchString: z.string().min(1).nullish().describe('Only records that hold these words.'),
    limit: z.int().min(1).max(1000).nullish().describe('How many at most; 25 where left out.'),
    start: z.int().min(0).nullish().describe('How many to skip.'),
    cursor: pagingInput.cursor,
  }),
  output: z.object({
    results: z.array(auditRecordOutput).describe('The records, the newest first.'),
    ...pagingOutput,
  }),
  compact: (answer) =>
    compactList(answer, ({ when, summary, author, objectItem, category }) => ({
      when,
      summary,
      object: objectItem ? `${objectItem.objectType} “${objectItem.name}”` : null,
      author: author.displayName,
      category,
    })),
  annotations: {
    phrases: [
      'get the audit log',
      'show the audit log',
      'show me the audit logs',
      'read the audit log',
      'list the audit records',
      'show the audit log since {from_}',
      'show the entries of the audit log',
      'show the audit log entries of {from_}',
      'show the latest entries of the audit log',
      'show the last {limit} entries of the audit log',
      'show the {limit} latest entries of the audit log',
      'what are the latest records of the audit log',
      'show the audit log from {from_} to {to}',
      'show the audit log until {to}',
      'get the audit records since {from_}',
      'what does the audit log say about {searchString}',
      'search the audit log for {searchString}',
      'find {searchString} in the audit log',
      'what did administrators do since {from_}',
      'who changed permissions according to the audit log',
    ],
    fields: {
      from_: {
        role: 'date',
        phrases: ['since {}', 'from {}', 'after {}', 'starting {}', 'of {}', 'in {}', 'within {}'],
      },
      to: { role: 'date', phrases: ['until {}', 'to {}', 'up to {}', 'before {}'] },
      searchString: { role: 'query', phrases: ['about {}', 'for {}', 'mentioning {}', 'containing {}'] },
      limit: {
        role: 'number',
        phrases: ['the first {}', 'the last {}', 'the latest {}', 'up to {}', 'at most {}'],
      },
      start: technical,
      cursor: technical,
    },
    listing: { field: 'results', noun: 'record', entry: '{when}: {summary}, {object}, by {author}' },
  },

  async run(input, context) {
    const list = {
      path: '/wiki/rest/api/audit',
      query: {
        startDate: input.from_ ? pastSpanOf(input.from_, context).start.getTime() : undefined,
        // Both ends are in it, and the end of a span is not.
        endDate: input.to ? spanOf(input.to, context).end.getTime() - 1 : undefined,
        searchString: input.searchString,
      },
      entry: auditRecordShape,
    };
    const window = { limit: input.limit ?? 25, start: input.start ?? 0, cursor: input.cursor };
    const refused =
      'Only administrators of the site may read its audit log. Use an administrator’s account, or ask one.';
    const part = await reworded(readOffsetList(context.http, list, window), 'not_permitted', refused);
    return { results: part.entries.map(describeAuditRecord), ...pagingOf(part, window) };
  },
});
