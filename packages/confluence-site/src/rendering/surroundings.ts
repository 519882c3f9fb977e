import type { LinkResolver } from '../storage-format/link-resolver.ts';

/** A page or blog post as a body names it; without a key, in the body's own space. */
export interface PageName {
  readonly title: string;
  readonly spaceKey: string | undefined;
}

/** A page or blog post in a list that a macro shows. */
export interface ListedPage {
  readonly title: string;
  readonly address: string;
  readonly below: readonly ListedPage[];
}

/** A file in a list that a macro shows. */
export interface ListedFile {
  readonly name: string;
  readonly address: string;
  /** Whether a browser shows it as a picture. */
  readonly isPicture: boolean;
  /** In bytes. */
  readonly size: number;
}

/** The text of another page, and what stands around it there. */
export interface IncludedPage {
  readonly id: number;
  readonly title: string;
  readonly address: string;
  readonly storage: string;
  readonly surroundings: Surroundings;
}

/**
 * What a body shows of the site around it, as its reader may see it. Where a page may be left out, the body's own is
 * meant; a body that is no page's (a template, a text to convert) has none.
 */
export interface Surroundings extends LinkResolver {
  /** The id of the page that the body is on. */
  readonly pageId: number | undefined;
  personAddress(accountId: string): string;
  spaceAddress(spaceKey: string): string;
  /** The page's file with this name, if it has one. */
  file(name: string, page: PageName | undefined): ListedFile | undefined;
  files(page: PageName | undefined): readonly ListedFile[];
  /** The tree below a page. */
  pagesBelow(page: PageName | undefined, depth: number): readonly ListedPage[];
  /** What a CQL query finds; nothing where it cannot be read. */
  found(cql: string, limit: number): readonly ListedPage[];
  included(page: PageName): IncludedPage | undefined;
  /** Where the open thread on the words with this marker is read; undefined where it is not shown. */
  threadAddress(markerReference: string): string | undefined;
}
