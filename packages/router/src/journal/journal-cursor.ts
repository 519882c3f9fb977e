/** Where a page of the journal ended, as clients hand it back: opaque to them. */
export function encodeCursor(lastId: string): string {
  return Buffer.from(lastId).toString('base64url');
}

/** The id that a cursor stands for, or `undefined` for text that is no cursor of ours. */
export function decodeCursor(cursor: string): string | undefined {
  const id = Buffer.from(cursor, 'base64url').toString();
  return /^log_[0-9a-f]{32}$/.test(id) ? id : undefined;
}
