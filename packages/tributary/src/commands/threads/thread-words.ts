/** A point in time as people read it, in their own time zone: `2026-11-23 01:20`. */
export function shortTime(iso: string): string {
  const time = new Date(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** `1 request`, `3 requests`. */
export function requestsIn(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`;
}
