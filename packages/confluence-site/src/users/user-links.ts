/** Where a person's page is, below `/wiki`. */
export function personWebPath(accountId: string): string {
  return `/people/${encodeURIComponent(accountId)}`;
}
