import { callbackWith } from '../../connections/links/callback-url.ts';
import type { ConnectLink } from '../../connections/links/connect-link.ts';

/** The caller's own address with how it went; nothing where the caller gave none. */
export function backToCaller(
  { callbackUrl, accountId }: ConnectLink,
  { status, sessionUri }: { readonly status: 'success' | 'failed' | 'pending'; readonly sessionUri?: string },
): string | undefined {
  if (callbackUrl === undefined) return undefined;
  return callbackWith(callbackUrl, {
    status,
    connected_account_id: accountId,
    ...(sessionUri === undefined ? {} : { session_uri: sessionUri }),
  });
}
