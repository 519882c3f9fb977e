/**
 * Puts a line among others of its kind, before the first that comes after it.
 *
 * @param keyOf the key that a line is sorted by; `undefined` for a line of another kind
 * @throws RangeError where the text has no line of the kind
 */
export function insertLine(text: string, line: string, keyOf: (line: string) => string | undefined): string {
  const lines = text.split('\n');
  const key = keyOf(line) ?? '';
  const ofKind = lines.flatMap((known, at) => {
    const knownKey = keyOf(known);
    return knownKey === undefined ? [] : [{ at, key: knownKey }];
  });
  const last = ofKind.at(-1);
  if (!last) throw new RangeError(`There is nothing like "${line.trim()}" to put it beside.`);
  const at = ofKind.find((known) => known.key > key)?.at ?? last.at + 1;
  return lines.toSpliced(at, 0, line).join('\n');
}
