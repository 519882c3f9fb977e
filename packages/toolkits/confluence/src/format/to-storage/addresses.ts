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

/** What an address without a scheme and a path names: a file attached to the page, or a page by its title. */
export interface BareName {
  readonly kind: 'file' | 'title';
  readonly name: string;
}

const extension = /\.[a-z][a-z0-9]{0,9}$/i;

/** Reads an address as a name; nothing where it is an address indeed. */
export function bareName(address: string): BareName | undefined {
  if (address.trim() === '' || /[/\\:?#]/.test(address)) return undefined;
  const name = decoded(address).trim();
  if (name === '') return undefined;
  return { kind: extension.test(name) ? 'file' : 'title', name };
}

/** A name as an address; {@link bareName} reads it again. */
export function addressOfName(name: string): string {
  return name.replace(/[%/\\:?#]/g, encodeURIComponent).replace(/\s+/g, ' ');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
