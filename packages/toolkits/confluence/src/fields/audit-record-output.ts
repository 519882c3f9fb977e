import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditRecord } from '../api/audit.ts';

const affectedObject = z
  .object({
    name: z.string().describe('What it is called.'),
    objectType: z.string().describe('What it is: Page, Space, User.'),
  })
  .describe('A thing.');

/** What tools answer of a record of the audit log. */
export const auditRecordOutput = z
  .object({
    id: z
      .string()
      .describe('Made from the record, as Confluence gives none; the same one always has the same.'),
    when: z.string().describe('When it was done, ISO 8601.'),
    creationDate: z.number().describe('When it was done, milliseconds since 1970.'),
    summary: z.string().describe('What was done.'),
    description: z.string().nullable().describe('More about it.'),
    category: z.string().describe('What it belongs to: Spaces, Permissions, Users and groups.'),
    author: z
      .object({
        displayName: z.string().describe('Name.'),
        accountId: z.string().nullable().describe('Account id.'),
        accountType: z.string().nullable().describe('atlassian for people, app for programs.'),
      })
      .describe('Who did it.'),
    sysAdmin: z.boolean().describe('Whether it was done as an administrator of the system.'),
    remoteAddress: z.string().nullable().describe('Network address it came from.'),
    objectItem: affectedObject.nullable().describe('What it was done to.'),
    associatedItems: z.array(affectedObject).nullable().describe('What else it touched.'),
    changedValues: z
      .array(
        z
          .object({
            name: z.string().describe('Which value.'),
            oldValue: z.string().nullable().describe('Before.'),
            newValue: z.string().nullable().describe('After.'),
          })
          .describe('A change.'),
      )
      .nullable()
      .describe('Values before and after.'),
  })
  .describe('A record.');

/** The fields of {@link auditRecordOutput}. */
export function describeAuditRecord(record: AuditRecord): z.input<typeof auditRecordOutput> {
  const { author, creationDate, changedValues, associatedObjects } = record;
  return {
    id: createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16),
    when: new Date(creationDate).toISOString(),
    creationDate,
    summary: record.summary,
    description: record.description || null,
    category: record.category,
    author: {
      displayName: author.displayName || author.publicName || author.accountId || 'System',
      accountId: author.accountId ?? null,
      accountType: author.accountType ?? null,
    },
    sysAdmin: record.sysAdmin ?? false,
    remoteAddress: record.remoteAddress || null,
    objectItem: affectedObjectOf(record.affectedObject),
    associatedItems: associatedObjects?.flatMap((one) => affectedObjectOf(one) ?? []) ?? null,
    changedValues:
      changedValues?.map(({ name, oldValue, newValue }) => ({
        name,
        oldValue: oldValue ?? null,
        newValue: newValue ?? null,
      })) ?? null,
  };
}

// A record about nothing in particular has a thing without a name.
function affectedObjectOf(thing: AuditRecord['affectedObject']): z.input<typeof affectedObject> | null {
  return thing?.name ? { name: thing.name, objectType: thing.objectType ?? '' } : null;
}
