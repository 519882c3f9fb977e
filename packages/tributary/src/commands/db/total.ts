/** How many rows that is in all, in words. */
export function totalOf(rows: Readonly<Record<string, number>>): string {
  const counts = Object.values(rows);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return `${total} row${total === 1 ? '' : 's'} of ${counts.length} tables`;
}
