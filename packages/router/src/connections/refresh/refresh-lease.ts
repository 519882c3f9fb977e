/** The lease under which alone the tokens of an account are written or given back. */
export function refreshLease(accountId: string): string {
  return `refresh ${accountId}`;
}
