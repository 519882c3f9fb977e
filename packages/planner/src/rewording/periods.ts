import { Said } from '../language/said.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthName = `(?<month>${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`;
const unitName = '(?<unit>week|month|year|days?|weeks|months|years)';
const link = '(?:in|during|within|from|of|over|throughout|since|for)';
const ends = '(?=[\\s,]*(?:$|[.,!?]|(?:on|in|at|by|from|of|for|with|and|was|were|is|are|have|has|been)\\b))';

const whole: readonly RegExp[] = [
  // `in September 2026`, `since last September`, `in the month of September`
  new RegExp(
    `\\b(?<link>${link}) (?:the month of )?(?<last>(?:last|this) )?${monthName}(?:,? (?<year>\\d{4}))?${ends}`,
    'i',
  ),
  // `this week`, `in the last month`, `over the past 3 weeks`
  new RegExp(
    `\\b(?:(?<link>${link}) )?(?:the )?(?<which>this|last|past|current|previous)(?: (?<count>\\d+|two|three|four|five|six|seven|ten))? ${unitName}${ends}`,
    'i',
  ),
  // `in 2026`
  new RegExp(`\\b(?<link>in|during|of|since|from) (?<year>20\\d\\d)${ends}`, 'i'),
];

const happening =
  /\b(?:publish|post|blog|creat|writ|wrote|edit|updat|modif|chang|made|make|add|upload|happen|log\b|audit|new\b|due\b|finish|complet|touch|pages\b)/i;

/**
 * What is asked of a month, a week or a year as the days from its first to its last: `which posts were published in
 * September 2026` as `which posts were published from 2026-09-01 to 2026-09-30`. A month without its year is the last one.
 */
export function withDaysOfPeriods(request: string, now: Date): string {
  const { tokens } = new Said(request);
  for (const pattern of whole) {
    const found = pattern.exec(request);
    const { index = 0, groups = {} } = found ?? {};
    const isQuoted = tokens.some(
      ({ kind, start, end }) => kind === 'quoted' && start <= index && end > index,
    );
    const before = request.slice(0, index);
    if (!found || isQuoted || !happening.test(before)) continue;
    const span = groups.which === undefined ? calendarSpan(groups, now) : spanBefore(groups, now);
    if (span === undefined) continue;
    const [first, last] = span;
    const since = /^since$/i.test(groups.link ?? '');
    const days = since ? `since ${iso(first)}` : `from ${iso(first)} to ${iso(last)}`;
    return `${before}${days}${request.slice(index + found[0].length)}`;
  }
  return request;
}

type Span = readonly [first: Date, last: Date];
type Groups = Readonly<Record<string, string | undefined>>;

function calendarSpan({ month, year }: Groups, now: Date): Span | undefined {
  if (month === undefined) return daysOf(Number(year), 0, 12);
  const at = months.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
  // `may` is a month where it is written as one, or has its year.
  if (at === 4 && year === undefined && !month.startsWith('M')) return undefined;
  const isAhead = at > now.getUTCMonth();
  return daysOf(year === undefined ? now.getUTCFullYear() - (isAhead ? 1 : 0) : Number(year), at, 1);
}

function daysOf(year: number, month: number, count: number): Span {
  return [new Date(Date.UTC(year, month, 1)), new Date(Date.UTC(year, month + count, 0))];
}

const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};

function spanBefore({ which = '', count, unit = '' }: Groups, now: Date): Span | undefined {
  const size = unit.toLowerCase().replace(/s$/, '');
  if (count !== undefined || size === 'day' || /^past$/i.test(which)) {
    const number = count === undefined ? 1 : (numbers[count.toLowerCase()] ?? Number(count));
    return /^(?:last|past|previous)$/i.test(which) ? [back(now, number, size), dayOf(now)] : undefined;
  }
  const before = /^(?:last|previous)$/i.test(which) ? 1 : 0;
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (size === 'year') return daysOf(year - before, 0, 12);
  if (size === 'month') return daysOf(year, month - before, 1);
  const monday = dayOf(now, -((now.getUTCDay() + 6) % 7) - 7 * before);
  return [monday, dayOf(monday, 6)];
}

function back(now: Date, count: number, unit: string): Date {
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
  return dayOf(now, -count * (days[unit] ?? 1));
}

function dayOf(moment: Date, later = 0): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() + later));
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}
