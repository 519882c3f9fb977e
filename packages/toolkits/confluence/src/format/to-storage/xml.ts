// Everything outside XML 1.0's Char production, lone halves of a surrogate pair included.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** `text` without the characters that no XML document may hold, not even escaped. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(notInXml, '');
}

/** `text` as character data or as the value of a double-quoted attribute. */
export function escapeXml(text: string): string {
  return withoutForbiddenCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `text` in a CDATA section; its own `]]>` is split over two sections. */
export function cdata(text: string): string {
  return `<![CDATA[${withoutForbiddenCharacters(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
