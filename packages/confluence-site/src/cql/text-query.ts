/**
 * A CQL text as a query of the full-text index, in the given columns: words that must all occur, `*` at the end of a
 * word for any ending, and phrases in quotation marks. Undefined when there is no word in it.
 */
export function fullTextQuery(text: string, columns: 'title' | 'title body'): string | undefined {
  const pieces = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const terms = pieces.map(termOf).filter((term) => term !== undefined);
  return terms.length === 0 ? undefined : `{${columns}} : (${terms.join(' AND ')})`;
}

function termOf(piece: string): string | undefined {
  const words = piece.match(/[\p{L}\p{N}\p{M}_]+/gu);
  if (!words) return undefined;
  const ending = /\*$/.test(piece) ? '*' : '';
  return `"${words.join(' ')}"${ending}`;
}
