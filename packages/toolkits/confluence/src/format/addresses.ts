// Without a scheme an address is relative to the page, which is harmless.
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const harmless = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);

/** Whether a link may lead to `address`; `javascript:` and `data:` may not. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip white space and control characters before they look at the scheme.
  const compact = address.replace(/[\s\p{Cc}]/gu, '');
  const found = scheme.exec(compact)?.[1];
  return found === undefined || harmless.has(found.toLowerCase());
}

/** Whether `address` is a bare file name, as a page's attachments are referred to. */
export function isFileName(address: string): boolean {
  return address !== '' && !/[/\\:?#]/.test(address);
}
