import type { Leaning } from './read-date.ts';
import { add, dayOf, spanAround, type TimeSpan } from './time-span.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${month}\\.?,?(?: (\\d{4}))?$`);
const monthFirst = new RegExp(`^${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`);
const monthAlone = new RegExp(`^${month}(?:,? (\\d{4}))?$`);

/** Reads a date of the calendar: `2026-10-03`, `3 Oct`, `October 3, 2026`, `03.10.2026`, `Oct 2026`, `2026`. Lower case. */
export function readCalendarDate(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  return readFigures(said) ?? readMonthAndDay(said, now, leaning) ?? readMonth(said, now, leaning);
}

// Day and month in figures are told apart by dots, which put the day first; slashes put either first, so they are not read.
function readFigures(said: string): TimeSpan | null {
  const [, year, second, third] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said) ?? [];
  if (year) return dayOf(Number(year), Number(second), Number(third));
  const [, whole, wholeMonth, wholeDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(said) ?? [];
  if (whole) return dayOf(Number(whole), Number(wholeMonth), Number(wholeDay));
  const [, day, dottedMonth, dottedYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(said) ?? [];
  if (dottedYear) return dayOf(Number(dottedYear), Number(dottedMonth), Number(day));
  const [, only, part] = /^(\d{4})(?:-(\d{2}))?$/.exec(said) ?? [];
  if (!only) return null;
  const first = dayOf(Number(only), Number(part ?? 1), 1);
  return first && spanAround(first.start, part ? 'month' : 'year');
}

function readMonthAndDay(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  const [, day, name, year] = dayFirst.exec(said) ?? [];
  if (name) return nearestDay({ month: monthOf(name), day: Number(day), year }, now, leaning);
  const [, leading, following, last] = monthFirst.exec(said) ?? [];
  return leading === undefined
    ? null
    : nearestDay({ month: monthOf(leading), day: Number(following), year: last }, now, leaning);
}

interface YearlyDay {
  readonly month: number;
  readonly day: number;
  readonly year: string | undefined;
}

// Without its year it is the last one that has begun, or the first that is not over.
function nearestDay({ month, day, year }: YearlyDay, now: Date, leaning: Leaning): TimeSpan | null {
  if (year !== undefined) return dayOf(Number(year), month, day);
  const thisYear = now.getUTCFullYear();
  // The 29th of February may be years away.
  const years = Array.from({ length: 9 }, (_, at) => (leaning === 'past' ? thisYear - at : thisYear + at));
  const found = years.map((one) => dayOf(one, month, day));
  return found.find((one) => one !== null && isOnSide(one, now, leaning)) ?? null;
}

function readMonth(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  const [, name, year] = monthAlone.exec(said) ?? [];
  if (name === undefined) return null;
  const inYear = (one: number) => spanAround(new Date(Date.UTC(one, monthOf(name) - 1)), 'month');
  if (year !== undefined) return inYear(Number(year));
  const span = inYear(now.getUTCFullYear());
  if (isOnSide(span, now, leaning)) return span;
  return spanAround(add(span.start, leaning === 'past' ? -1 : 1, 'year'), 'month');
}

function isOnSide({ start, end }: TimeSpan, now: Date, leaning: Leaning): boolean {
  return leaning === 'past' ? start <= now : end > now;
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3)) + 1;
}
