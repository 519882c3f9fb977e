import { readCalendarDate } from './calendar-date.ts';
import { readRelativeDate } from './relative-date.ts';
import { add, spanAround, type TimeSpan } from './time-span.ts';

/** Where a date without its year, or a day of the week, is looked for: "Friday" was for a search, and will be for a task. */
export type Leaning = 'past' | 'future';

/**
 * Reads a date as people write it: ISO 8601, `3 Oct`, `October 3, 2026`, `yesterday`, `last Monday`, `2 weeks ago`,
 * `this month`, `yesterday at 5pm`; `null` for words that are none. All in UTC, weeks from Monday on.
 */
export function readDate(words: string, now: Date, leaning: Leaning = 'past'): TimeSpan | null {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/^(?:on|since|from|the)\s+/, '')
    .replace(/\s+/g, ' ');
  return readMoment(words.trim()) ?? readSpan(said, now, leaning) ?? readTimeOfDay(said, now, leaning);
}

function readSpan(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  return readRelativeDate(said, now, leaning) ?? readCalendarDate(said, now, leaning);
}

// A moment with its time: ISO 8601, or what programs count from 1970, in seconds or milliseconds.
function readMoment(text: string): TimeSpan | null {
  if (/^\d{10}$|^\d{12,13}$/.test(text)) {
    const start = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
    return { start, end: new Date(start.getTime() + 1) };
  }
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!iso) return null;
  const [, date, time = '', zone = 'Z'] = iso;
  const start = new Date(`${date}T${time}${zone}`);
  if (Number.isNaN(start.getTime())) return null;
  return time.length === 5 ? spanAround(start, 'minute') : { start, end: new Date(start.getTime() + 1) };
}

const timeOfDay = /^(.*?)(?:,| at)? ?\b(?:(\d{1,2}):(\d{2}) ?(am|pm)?|(\d{1,2}) ?(am|pm)|(noon|midnight))$/;

function readTimeOfDay(said: string, now: Date, leaning: Leaning): TimeSpan | null {
  const found = timeOfDay.exec(said);
  if (!found) return null;
  const [, date = '', hours, minutes = '0', half, wholeHours, wholeHalf, name] = found;
  const minute = name
    ? name === 'noon'
      ? 720
      : 0
    : minutesOf(hours ?? wholeHours, minutes, half ?? wholeHalf);
  const day = readSpan(date.trim() === '' || date.trim() === 'at' ? 'today' : date.trim(), now, leaning);
  return day && minute !== null ? spanAround(add(day.start, minute, 'minute'), 'minute') : null;
}

function minutesOf(hours: string | undefined, minutes: string, half: string | undefined): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  const isTime = minute < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12);
  if (!isTime) return null;
  return (half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}
