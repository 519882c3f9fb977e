const longest = 60;

/** A title by which a person recognises a conversation: its first request, in one line, cut between two words. */
export function titleOf(request: string): string {
  const line = oneLine(request);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut).toWellFormed().replace(/[\s,;:.-]+$/, '')}…`;
}

/** Without line breaks and what a terminal or a database would stumble over. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
}
