import { z } from 'zod';

const affected = z.object({ name: z.string().nullish(), objectType: z.string().nullish() });

/** A record of the audit log as v1 sends it. */
export const auditRecordShape = z.object({
  author: z.object({
    type: z.string().nullish(),
    displayName: z.string().nullish(),
    publicName: z.string().nullish(),
    accountId: z.string().nullish(),
    accountType: z.string().nullish(),
  }),
  remoteAddress: z.string().nullish(),
  /** Milliseconds since 1970. */
  creationDate: z.number(),
  summary: z.string(),
  description: z.string().nullish(),
  category: z.string(),
  sysAdmin: z.boolean().nullish(),
  affectedObject: affected.nullish(),
  changedValues: z
    .array(
      z.object({
        name: z.string(),
        oldValue: z.string().nullish(),
        newValue: z.string().nullish(),
      }),
    )
    .nullish(),
  associatedObjects: z.array(affected).nullish(),
});

export type AuditRecord = z.output<typeof auditRecordShape>;
