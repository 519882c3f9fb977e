/**
 * A CQL text as a query of the full-text index, in the given columns: words that must all occur, `*` at the end of a
 * word for any ending, and phrases in quotation marks. Undefined when there is no word in it.
 */
export function fullTextQuery(text: string, columns: 'title' | 'title body'): string | undefined {
  const pieces = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const terms = pieces.map(termOf).filter((term) => term !== undefined);
  if (terms.length === 0) return undefined;
  const all = `(${terms.join(' AND ')})`;
  // The index has no other columns, and to look at each of them costs half as much again.
  return columns === 'title' ? `{title} : ${all}` : all;
}

function termOf(piece: string): string | undefined {
  const words = piece.match(/[\p{L}\p{N}\p{M}_]+/gu);
  if (!words) return undefined;
  const ending = /\*$/.test(piece) ? '*' : '';
  return `"${words.join(' ')}"${ending}`;
}
