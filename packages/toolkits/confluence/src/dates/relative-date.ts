import type { Leaning } from './read-date.ts';
import { add, spanAround, type TimeSpan, type Unit } from './time-span.ts';

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const days: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
};
const units = 'minute|hour|day|week|month|quarter|year';

/** Reads what counts from now on: `yesterday`, `last Monday`, `2 weeks ago`, `in 3 days`, `the past month`. Lower case. */
export function readRelativeDate(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  if (said === 'now' || said === 'right now') return spanAround(now, 'minute');
  const offset = days[said];
  if (offset !== undefined) return spanAround(add(now, offset, 'day'), 'day');
  return (
    readDistance(said, now) ??
    readStretch(said, now) ??
    readWeekday(said, now, leaning) ??
    readNeighbour(said, now)
  );
}

const distance = new RegExp(
  `^(?:(in) )?(\\w+|a couple of) (${units})s?(?: (ago|before|earlier|from now|later))?$`,
);

// "2 weeks ago" is the day of then, and "2 hours ago" the minute.
function readDistance(said: string, now: Date): TimeSpan | null {
  const [, ahead, count = '', name, direction] = distance.exec(said) ?? [];
  const [unit, amount] = [unitOf(name), numberOf(count)];
  if (!unit || amount === null || (ahead === undefined) === (direction === undefined)) return null;
  const isPast = direction === 'ago' || direction === 'before' || direction === 'earlier';
  const isShort = unit === 'minute' || unit === 'hour';
  return spanAround(add(now, isPast ? -amount : amount, unit), isShort ? 'minute' : 'day');
}

const stretch = new RegExp(`^(last|past|previous|next|coming) (\\w+) (${units})s?$`);

// "The last 3 days" begin that long before now and end now.
function readStretch(said: string, now: Date): TimeSpan | null {
  const [, side = '', count = '', name] = stretch.exec(said) ?? [];
  const [unit, amount] = [unitOf(name), numberOf(count)];
  if (!unit || amount === null) return null;
  return side === 'next' || side === 'coming'
    ? { start: now, end: add(now, amount, unit) }
    : { start: add(now, -amount, unit), end: now };
}

function readWeekday(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  const [, which, name = ''] = /^(?:(last|past|previous|this|next|coming) )?([a-z]{3,9})$/.exec(said) ?? [];
  const wanted = weekdays.findIndex((day) => day === name || day.slice(0, 3) === name);
  if (wanted === -1) return null;
  const since = (now.getUTCDay() - wanted + 7) % 7;
  const offsets = {
    // The one that was before today.
    past: since === 0 ? -7 : -since,
    future: since === 0 ? 7 : 7 - since,
    // Of this week, which begins on Monday.
    this: ((wanted + 6) % 7) - ((now.getUTCDay() + 6) % 7),
    nearest: leaning === 'past' ? -since : (7 - since) % 7,
  };
  return spanAround(add(now, offsets[sideOf(which)], 'day'), 'day');
}

function sideOf(which: string | undefined): 'past' | 'future' | 'this' | 'nearest' {
  if (which === undefined) return 'nearest';
  if (which === 'this') return 'this';
  return which === 'next' || which === 'coming' ? 'future' : 'past';
}

const neighbour = new RegExp(`^(last|previous|this|current|next) (${units})$`);

// "Last week" is the whole week before this one.
function readNeighbour(said: string, now: Date): TimeSpan | null {
  const [, which = '', name] = neighbour.exec(said) ?? [];
  const unit = unitOf(name);
  if (!unit) return null;
  const offset = { last: -1, previous: -1, next: 1 }[which] ?? 0;
  return spanAround(add(spanAround(now, unit).start, offset, unit), unit);
}

function unitOf(name: string | undefined): Unit | null {
  switch (name) {
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      return name;
    default:
      return null;
  }
}

function numberOf(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (word === 'a couple of') return 2;
  const found = numbers.indexOf(word);
  return found === -1 ? null : found;
}
