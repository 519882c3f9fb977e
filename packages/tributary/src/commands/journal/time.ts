const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A point in time as people write it: an ISO 8601 date or time, or how long ago it was (`30m`, `24h`, `7d`). */
export function readTime(text: string, now: Date): Date | undefined {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  if (count !== undefined && isUnit(unit)) return new Date(now.getTime() - Number(count) * units[unit]);
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function isUnit(text: string | undefined): text is keyof typeof units {
  return text !== undefined && Object.hasOwn(units, text);
}
