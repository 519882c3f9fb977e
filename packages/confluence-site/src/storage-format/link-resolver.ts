/** Finds what a body links to by name. */
export interface LinkResolver {
  /** The address of a page or blog post with this title; without a key, in the body's own space. */
  pageAddress(title: string, spaceKey: string | undefined): string | undefined;
  userName(accountId: string): string | undefined;
}
