import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';

/** The units of time of the audit API: Java's `ChronoUnit`, in milliseconds. */
export const unitMilliseconds = {
  NANOS: 1e-6,
  MICROS: 1e-3,
  MILLIS: 1,
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  HALF_DAYS: 43_200_000,
  DAYS: 86_400_000,
  WEEKS: 604_800_000,
  MONTHS: 2_629_746_000,
  YEARS: 31_556_952_000,
  DECADES: 315_569_520_000,
  CENTURIES: 3_155_695_200_000,
} as const;

/** A period that an answer or a query may name. */
export type PeriodUnit = keyof typeof unitMilliseconds;

export const periodUnits = Object.keys(unitMilliseconds) as [PeriodUnit, ...PeriodUnit[]];

/** How long audit records are kept. */
export interface RetentionPeriod {
  readonly number: number;
  readonly units: PeriodUnit;
}

const usualPeriod: RetentionPeriod = { number: 1, units: 'YEARS' };

/** How long records are kept: a year, until an administrator says less. */
export function retentionPeriod(site: SiteParts): RetentionPeriod {
  return site.database.first<RetentionPeriod>(sql`select number, units from audit_retention`) ?? usualPeriod;
}

/** Keeps records for another time, and forgets those that are older. Throws 400 over a year. */
export function setRetentionPeriod(site: SiteParts, period: RetentionPeriod): void {
  const milliseconds = period.number * unitMilliseconds[period.units];
  if (milliseconds <= 0 || milliseconds > unitMilliseconds.YEARS) {
    throw new SiteError('BAD_REQUEST', 'The retention period must be more than nothing and at most 1 year.');
  }
  site.database.run(sql`
    insert into audit_retention (only_row, number, units) values (1, ${period.number}, ${period.units})
    on conflict (only_row) do update set number = excluded.number, units = excluded.units`);
  forgetExpired(site);
}

/** Deletes the records that are past the retention period. */
export function forgetExpired(site: SiteParts): void {
  const { number, units } = retentionPeriod(site);
  const oldest = site.now() - number * unitMilliseconds[units];
  site.database.run(sql`delete from audit_record where created_at < ${oldest}`);
}
