import type { ShownAccount } from '../../connections/connected-accounts.ts';
import type { Caller } from '../../execution/tool-call.ts';
import type { RouterServices } from '../environment.ts';

/** Whether a service takes an account's credentials; `unclear` where something else kept it from telling. */
export type CredentialFinding =
  | { readonly finding: 'accepted' }
  | { readonly finding: 'refused' | 'unclear'; readonly reason: string };

/** Asks the service who the account acts as, by the toolkit's own tool for that; it stands in the journal as any call. */
export async function checkCredentials(
  account: ShownAccount,
  caller: Omit<Caller, 'projectId' | 'userId'>,
  { catalogue, execute }: Pick<RouterServices, 'catalogue' | 'execute'>,
): Promise<CredentialFinding> {
  const toolkit = catalogue.findToolkit(account.toolkit);
  if (!toolkit) return { finding: 'unclear', reason: `There is no toolkit ${account.toolkit} any more.` };
  const outcome = await execute({
    slug: toolkit.identityTool,
    arguments: {},
    account: account.id,
    caller: { ...caller, projectId: account.projectId, userId: account.userId },
  });
  if (outcome.successful) return { finding: 'accepted' };
  const { code, message, providerStatus } = outcome.error;
  const isRefused = providerStatus === 401 || code === 'not_connected';
  return { finding: isRefused ? 'refused' : 'unclear', reason: message };
}
