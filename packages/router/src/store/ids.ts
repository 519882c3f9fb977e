import { randomBytes } from 'node:crypto';

/** A new unguessable id: the prefix and 128 random bits in hex, `trs_5f0c…`. */
export function newId(prefix: 'trs' | 'ac' | 'ca' | 'cl' | 'pr' | 'in' | 'apr' | 'stk' | 'dk'): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}

/** Makes ids that sort in the order in which they were made, as text, within one process and closely between several. */
export type OrderedIds = (now: Date) => string;

/**
 * Ids of 48 bits of time, 16 bits of count within the millisecond and 64 random bits, in hex after the prefix.
 *
 * A clock that steps back does not break the order: ids go on from the last time that was seen.
 */
export function createOrderedIds(prefix: 'log'): OrderedIds {
  let lastTime = 0;
  let count = 0;
  return (now) => {
    const time = Math.max(now.getTime(), lastTime);
    count = time === lastTime ? count + 1 : 0;
    lastTime = time;
    if (count > 0xffff) {
      lastTime = time + 1;
      count = 0;
    }
    return `${prefix}_${hex(lastTime, 12)}${hex(count, 4)}${randomBytes(8).toString('hex')}`;
  };
}

/** The last millisecond that an ordered id can hold: in the year 10889. */
const lastTime = 2 ** 48 - 1;

/** No ordered id that was made at this time (milliseconds) or later sorts before it. */
export function firstIdAt(prefix: 'log', time: number): string {
  return `${prefix}_${hex(Math.min(Math.max(time, 0), lastTime), 12)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
