import { type Sql, sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { Operand, Operator } from './syntax.ts';

/** A span of time that a CQL date means: a day, where it has no time of day. `end` is not in it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const millisecondsOf: Readonly<Record<string, number>> = { w: 7 * day, d: day, h: 60 * minute, m: minute };

/**
 * Condition on a column of milliseconds. A date is `2026-01-31`, `2026/01/31 09:30`, an ISO time, or `now()`,
 * `startOfWeek("-1w")` and their like, all in UTC. Throws 400 on any other.
 */
export function dateCondition(
  column: Sql,
  operator: Operator,
  operand: Operand | undefined,
  now: number,
): Sql {
  const { start, end } = readDate(operand ?? { kind: 'literal', text: '' }, now);
  switch (operator) {
    case '<':
      return sql`${column} < ${start}`;
    case '<=':
      return sql`${column} < ${end}`;
    case '>':
      return sql`${column} >= ${end}`;
    case '>=':
      return sql`${column} >= ${start}`;
    case '!=':
      return sql`not (${column} >= ${start} and ${column} < ${end})`;
    default:
      return sql`${column} >= ${start} and ${column} < ${end}`;
  }
}

function readDate(operand: Operand, now: number): Span {
  if (operand.kind === 'function') {
    const moment = momentOf(operand.name, operand.arguments[0], now);
    return { start: moment, end: moment + 1 };
  }
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?$/.exec(operand.text.trim());
  const start = parts ? utc(parts.slice(1)) : isoMoment(operand.text);
  if (start === undefined) throw badDate(operand.text);
  if (!parts) return { start, end: start + 1 };
  return { start, end: start + (parts[4] === undefined ? day : minute) };
}

function utc(parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 1, date = 1, hours = 0, minutes = 0] = parts.map((part) => Number(part ?? 0));
  const moment = new Date(Date.UTC(year, month - 1, date, hours, minutes));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date ? moment.getTime() : undefined;
}

function isoMoment(text: string): number | undefined {
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

function momentOf(name: string, offset: string | undefined, now: number): number {
  if (name === 'now') return shift(now, offset, 'd');
  const [, edge, unit] = /^(startof|endof)(day|week|month|year)$/.exec(name) ?? [];
  if (edge === undefined || unit === undefined) {
    throw new SiteError('BAD_REQUEST', `Unsupported CQL function '${name}' for a date.`);
  }
  const shifted = new Date(shift(now, offset, unit === 'month' ? 'M' : unit.charAt(0)));
  return edge === 'startof' ? startOf(shifted, unit, 0) : startOf(shifted, unit, 1) - 1;
}

function startOf(moment: Date, unit: string, units: number): number {
  const [year, month, date] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  if (unit === 'year') return Date.UTC(year + units, 0);
  if (unit === 'month') return Date.UTC(year, month + units);
  // Weeks start on Sunday, as they do in Confluence for the default locale.
  if (unit === 'week') return Date.UTC(year, month, date - moment.getUTCDay() + 7 * units);
  return Date.UTC(year, month, date + units);
}

function shift(moment: number, offset: string | undefined, usualUnit: string): number {
  if (offset === undefined) return moment;
  const [, sign, digits, unit = usualUnit] = /^([+-]?)(\d{1,6})([yMwdhm])?$/.exec(offset.trim()) ?? [];
  if (digits === undefined) throw badDate(offset);
  const amount = sign === '-' ? -Number(digits) : Number(digits);
  const milliseconds = millisecondsOf[unit];
  if (milliseconds !== undefined) return moment + amount * milliseconds;
  const shifted = new Date(moment);
  if (unit === 'y') shifted.setUTCFullYear(shifted.getUTCFullYear() + amount);
  else shifted.setUTCMonth(shifted.getUTCMonth() + amount);
  return shifted.getTime();
}

function badDate(text: string): SiteError {
  return new SiteError(
    'BAD_REQUEST',
    `Could not parse date '${text}': send yyyy-MM-dd, with an optional HH:mm.`,
  );
}
