const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => characters[character] ?? character);
}

/** The address if following it runs nothing: relative, http, https or mailto. Else a harmless one. */
export function safeAddress(address: string): string {
  // Browsers skip control characters and spaces in a scheme, so they are skipped before it is looked at.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) ? address : '#';
}
