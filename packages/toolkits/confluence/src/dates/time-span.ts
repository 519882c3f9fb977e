/** A span of time in UTC, as "yesterday" is a whole day. `end` is not in it. */
export interface TimeSpan {
  readonly start: Date;
  readonly end: Date;
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const minute = 60_000;
const fixed = { minute, hour: 60 * minute, day: 24 * 60 * minute, week: 7 * 24 * 60 * minute } as const;
const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** The moment so many units later, earlier for a negative amount; the last of a month where it is too short. */
export function add(moment: Date, amount: number, unit: Unit): Date {
  if (unit === 'month' || unit === 'quarter' || unit === 'year') {
    return addMonths(moment, amount * monthsIn[unit]);
  }
  return new Date(moment.getTime() + amount * fixed[unit]);
}

function addMonths(moment: Date, months: number): Date {
  const moved = new Date(moment);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(moment.getUTCDate(), last));
  return moved;
}

/** The whole minute, day, week (from Monday) and so on that a moment is in. */
export function spanAround(moment: Date, unit: Unit): TimeSpan {
  const start = startOf(moment, unit);
  return { start, end: add(start, 1, unit) };
}

function startOf(moment: Date, unit: Unit): Date {
  const [year, month, date] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  switch (unit) {
    case 'year':
      return new Date(Date.UTC(year, 0));
    case 'quarter':
      return new Date(Date.UTC(year, month - (month % 3)));
    case 'month':
      return new Date(Date.UTC(year, month));
    case 'week':
      return new Date(Date.UTC(year, month, date - ((moment.getUTCDay() + 6) % 7)));
    default:
      return new Date(moment.getTime() - (moment.getTime() % fixed[unit]));
  }
}

/** A day of the calendar; `null` where there is none, as the 31st of June. Months count from 1. */
export function dayOf(year: number, month: number, date: number): TimeSpan | null {
  const start = new Date(Date.UTC(year, month - 1, date));
  const exists = start.getUTCMonth() === month - 1 && start.getUTCDate() === date;
  return exists ? spanAround(start, 'day') : null;
}
