import { readNumber } from './numbers.ts';

const day = 86_400_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const relative: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1, overdue: -1 };
const units: Readonly<Record<string, number>> = { day: 1, week: 7 };

/**
 * The day that words name, as `YYYY-MM-DD`: a written date, `tomorrow`, `next friday`, `3 days ago`,
 * `december 24`. Days of the week and dates without a year are the next ones unless said otherwise.
 *
 * @param past dates without a year are the last ones
 */
export function readDate(text: string, now: Date, past = false): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[,.]/g, ' ')
    .split(/\s+/)
    .filter((word) => !['the', 'on', 'of', 'this'].includes(word));
  const said = words.join(' ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return said;
  const offset =
    relative[said] ?? offsetOfSpan(words) ?? offsetOfWeekday(words, now, past) ?? offsetOfCount(words);
  if (offset !== undefined) return iso(new Date(now.getTime() + offset * day));
  return calendarDay(words, now, past);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function offsetOfWeekday(words: readonly string[], now: Date, past: boolean): number | undefined {
  const target = weekdays.indexOf(words.at(-1) ?? '');
  if (target < 0 || words.length > 2) return undefined;
  const ahead = (target - now.getUTCDay() + 7) % 7 || 7;
  if (words.length === 1 && past) return ahead - 7;
  if (words.length === 1 || words[0] === 'next') return ahead;
  return words[0] === 'last' ? ahead - 7 : undefined;
}

function offsetOfCount(words: readonly string[]): number | undefined {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 2 && units[second]) {
    return { last: -1, next: 1 }[first] === undefined
      ? undefined
      : (first === 'last' ? -1 : 1) * units[second];
  }
  if (words.length !== 3) return undefined;
  const [count, unit, sign] = first === 'in' ? [second, third, 1] : [first, second, third === 'ago' ? -1 : 0];
  const size = units[unit.replace(/s$/, '')];
  const number = readNumber(count);
  return size === undefined || number === undefined || sign === 0 ? undefined : sign * number * size;
}

// `the last 7 days`: from which day on.
function offsetOfSpan([first = '', count = '', unit = '', ...more]: readonly string[]): number | undefined {
  const size = units[unit.replace(/s$/, '')];
  const number = readNumber(count);
  const back = ['last', 'past', 'previous'].includes(first) && more.length === 0;
  return back && size !== undefined && number !== undefined ? -number * size : undefined;
}

function calendarDay(words: readonly string[], now: Date, past: boolean): string | undefined {
  const month = months.findIndex((name) => words.some((word) => word.length >= 3 && name.startsWith(word)));
  const date = words.map((word) => Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1])).find((n) => n > 0);
  if (month < 0 || date === undefined || words.length > 3) return undefined;
  const year = words.map(Number).find((number) => number >= 1000);
  const chosen = new Date(Date.UTC(year ?? now.getUTCFullYear(), month, date));
  if (year !== undefined) return iso(chosen);
  if (past && chosen.getTime() > now.getTime()) chosen.setUTCFullYear(chosen.getUTCFullYear() - 1);
  if (!past && chosen.getTime() < now.getTime() - day) chosen.setUTCFullYear(chosen.getUTCFullYear() + 1);
  return iso(chosen);
}
