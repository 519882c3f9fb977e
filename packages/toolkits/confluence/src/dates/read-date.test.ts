import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDate } from './read-date.ts';

// A Sunday, which is the last day of its week.
const now = new Date('2026-11-22T12:34:56Z');

function read(words: string, leaning?: 'past' | 'future'): string | null {
  const span = readDate(words, now, leaning);
  return span && `${short(span.start)} to ${short(span.end)}`;
}

function short(moment: Date): string {
  return moment
    .toISOString()
    .replace(/:00\.000Z$/, '')
    .replace('T00:00', '');
}

it.each([
  ['2026-10-03', '2026-10-03 to 2026-10-04'],
  ['2026/10/3', '2026-10-03 to 2026-10-04'],
  ['20261003', '2026-10-03 to 2026-10-04'],
  ['3.10.2026', '2026-10-03 to 2026-10-04'],
  ['2026-10', '2026-10-01 to 2026-11-01'],
  ['2026', '2026-01-01 to 2027-01-01'],
  ['2026-10-03T14:30', '2026-10-03T14:30 to 2026-10-03T14:31'],
  ['2026-10-03T14:30+02:00', '2026-10-03T12:30 to 2026-10-03T12:31'],
  ['1790000000', '2026-09-21T14:13:20.000Z to 2026-09-21T14:13:20.001Z'],
  ['1790000000000', '2026-09-21T14:13:20.000Z to 2026-09-21T14:13:20.001Z'],
])('reads the figures %j', (words, span) => {
  expect(read(words)).toBe(span);
});

it.each([
  ['3 Oct', '2026-10-03'],
  ['Oct 3', '2026-10-03'],
  ['3rd of October', '2026-10-03'],
  ['October 3rd, 2025', '2025-10-03'],
  ['3 Sept. 2026', '2026-09-03'],
  ['24 December', '2025-12-24'],
  ['29 February', '2024-02-29'],
  ['today', '2026-11-22'],
  ['Yesterday', '2026-11-21'],
  ['the day before yesterday', '2026-11-20'],
  ['tomorrow', '2026-11-23'],
  ['last Monday', '2026-11-16'],
  ['monday', '2026-11-16'],
  ['on Fri', '2026-11-20'],
  ['this Tuesday', '2026-11-17'],
  ['last Sunday', '2026-11-15'],
  ['sunday', '2026-11-22'],
  ['next Sunday', '2026-11-29'],
  ['2 weeks ago', '2026-11-08'],
  ['a week ago', '2026-11-15'],
  ['three months ago', '2026-08-22'],
  ['a couple of days ago', '2026-11-20'],
  ['in 10 days', '2026-12-02'],
  ['two days from now', '2026-11-24'],
])('reads %j as a day', (words, day) => {
  const end = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  expect(read(words)).toBe(`${day} to ${end}`);
});

it.each([
  ['last week', '2026-11-09 to 2026-11-16'],
  ['this week', '2026-11-16 to 2026-11-23'],
  ['last month', '2026-10-01 to 2026-11-01'],
  ['next quarter', '2027-01-01 to 2027-04-01'],
  ['this year', '2026-01-01 to 2027-01-01'],
  ['October', '2026-10-01 to 2026-11-01'],
  ['December', '2025-12-01 to 2026-01-01'],
  ['October 2024', '2024-10-01 to 2024-11-01'],
  ['now', '2026-11-22T12:34 to 2026-11-22T12:35'],
  ['2 hours ago', '2026-11-22T10:34 to 2026-11-22T10:35'],
  ['the last 3 days', '2026-11-19T12:34:56.000Z to 2026-11-22T12:34:56.000Z'],
  ['yesterday at 5pm', '2026-11-21T17:00 to 2026-11-21T17:01'],
  ['3 Oct 14:30', '2026-10-03T14:30 to 2026-10-03T14:31'],
  ['last Monday, noon', '2026-11-16T12:00 to 2026-11-16T12:01'],
  ['9:05', '2026-11-22T09:05 to 2026-11-22T09:06'],
])('reads %j as longer or shorter than a day', (words, span) => {
  expect(read(words)).toBe(span);
});

it('looks ahead for what is to come', () => {
  expect(read('Friday', 'future')).toBe('2026-11-27 to 2026-11-28');
  expect(read('24 December', 'future')).toBe('2026-12-24 to 2026-12-25');
  expect(read('3 Oct', 'future')).toBe('2027-10-03 to 2027-10-04');
  expect(read('March', 'future')).toBe('2027-03-01 to 2027-04-01');
});

it.each([
  '',
  'soon',
  '31 June',
  '2026-02-30',
  '2026-13',
  '3/10/2026',
  '25:00',
  '13pm',
  'weeks ago',
  'Q3 Planning',
  'mark',
])('reads %j as no date', (words) => {
  expect(read(words)).toBeNull();
});

it('reads back every day that it is given as ISO 8601 or in words', () => {
  const months = [
    'January',
    'Feb',
    'march',
    'Apr',
    'May',
    'June',
    'JUL',
    'August',
    'Sep',
    'Oct',
    'November',
    'dec',
  ];
  const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const day = moment.toISOString().slice(0, 10);
      const words = `${moment.getUTCDate()} ${months[moment.getUTCMonth()]} ${moment.getUTCFullYear()}`;
      for (const form of [day, words]) {
        expect(readDate(form, now)?.start.toISOString()).toBe(`${day}T00:00:00.000Z`);
      }
    }),
  );
});

it('takes the last of a shorter month', () => {
  const endOfMarch = new Date('2026-03-31T00:00:00Z');
  expect(readDate('a month ago', endOfMarch)?.start.toISOString()).toBe('2026-02-28T00:00:00.000Z');
});
