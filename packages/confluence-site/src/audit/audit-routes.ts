import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { choiceParameter, integerParameter } from '../http/parameters.ts';
import { requireAdministrator } from '../permissions/require-administrator.ts';
import type { SiteParts } from '../site-parts.ts';
import { auditCsv, zipOf } from './audit-export.ts';
import { type AuditFilter, listAuditRecords, newestAuditRecord } from './audit-record.ts';
import { insertAuditRecord, recordAudit } from './record-audit.ts';
import { periodUnits, retentionPeriod, setRetentionPeriod, unitMilliseconds } from './retention.ts';

const usualLimit = 1_000;

const affectedObject = z.object({ name: z.string(), objectType: z.string() });
const newRecord = z.object({
  author: z.object({ type: z.literal('user'), displayName: z.string().default('') }).nullish(),
  remoteAddress: z.string(),
  creationDate: z.int().nonnegative().nullish(),
  summary: z.string().default(''),
  description: z.string().default(''),
  category: z.string().default(''),
  sysAdmin: z.boolean().default(false),
  affectedObject: affectedObject.nullish(),
  changedValues: z
    .array(z.object({ name: z.string(), oldValue: z.string(), newValue: z.string() }))
    .default([]),
  associatedObjects: z.array(affectedObject).default([]),
});

const period = z.object({ number: z.int(), units: z.enum(periodUnits) });

const administratorsOnly = createMiddleware<SiteEnvironment>(async (context, next) => {
  requireAdministrator(context.get('user'), 'use the audit log');
  await next();
});

/** The audit log (v1), which is the administrators'. */
export function auditRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const list = (context: SiteContext, filter: AuditFilter): Response =>
    context.json(offsetList(context, offsetRequest(context, usualLimit), listAuditRecords(site, filter)));

  return new Hono<SiteEnvironment>()
    .use('/audit', administratorsOnly)
    .use('/audit/*', administratorsOnly)
    .get('/audit', (context) => list(context, datedFilter(context)))
    .post('/audit', async (context) => {
      const input = await jsonBody(context, newRecord);
      insertAuditRecord(site, {
        ...input,
        author: { accountId: null, displayName: input.author?.displayName ?? '' },
        byAdministrator: input.sysAdmin,
        createdAt: input.creationDate ?? site.now(),
        affected: input.affectedObject ?? { name: '', objectType: '' },
      });
      return context.json(newestAuditRecord(site));
    })
    .get('/audit/since', (context) => {
      const units = choiceParameter(context, 'units', periodUnits) ?? 'MONTHS';
      const number = integerParameter(context, 'number') ?? 3;
      const from = Math.ceil(site.now() - number * unitMilliseconds[units]);
      return list(context, { from, text: textOf(context) });
    })
    .get('/audit/export', (context) => {
      const csv = auditCsv(listAuditRecords(site, datedFilter(context)));
      const format = choiceParameter(context, 'format', ['csv', 'zip']) ?? 'csv';
      context.header('Content-Disposition', `attachment; filename="audit-log.${format}"`);
      context.header('Content-Type', format === 'csv' ? 'text/csv' : 'application/zip');
      return format === 'csv' ? context.body(csv) : context.body(new Uint8Array(zipOf('audit-log.csv', csv)));
    })
    .get('/audit/retention', (context) => context.json(retentionPeriod(site)))
    .put('/audit/retention', async (context) => {
      const { number, units } = await jsonBody(context, period);
      site.database.transaction(() => {
        setRetentionPeriod(site, { number, units });
        const affected = { name: `${number} ${units}`, objectType: 'Audit log' };
        recordAudit(site, context.get('user'), 'retention-changed', affected);
      });
      return context.json(retentionPeriod(site));
    });
}

function datedFilter(context: SiteContext): AuditFilter {
  return {
    from: momentParameter(context, 'startDate'),
    until: momentParameter(context, 'endDate'),
    text: textOf(context),
  };
}

function textOf(context: SiteContext): string | undefined {
  return context.req.query('searchString') || undefined;
}

function momentParameter(context: SiteContext, name: string): number | undefined {
  const value = context.req.query(name);
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,15}$/.test(value)) {
    throw new SiteError('BAD_REQUEST', `'${name}' must be milliseconds since 1970: ${value}`);
  }
  return Number(value);
}
