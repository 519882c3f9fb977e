/** A file's kind and size as people read it: `text/plain, 12 bytes`. */
export function fileInWords(mediaType: string | null | undefined, bytes: number | null | undefined): string {
  const size = bytes === null || bytes === undefined ? 'of unknown size' : sizeInWords(bytes);
  return `${mediaType ?? 'of unknown kind'}, ${size}`;
}

/** A size as people read it: `12 bytes`, `3.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
}
