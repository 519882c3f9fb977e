const units = ['bytes', 'kB', 'MB', 'GB'];

/**
 * A number of bytes as people read it.
 *
 * @example
 * fileSize(2_300_000) // '2.3 MB'
 */
export function fileSize(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), units.length - 1);
  const amount = bytes / 1_000 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power]}`;
}
