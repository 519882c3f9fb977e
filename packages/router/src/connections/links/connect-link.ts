import type { ConnectLinkRow } from '../../store/tables.ts';

/** How far the person came. */
export const linkSteps = [
  /** Made; nobody pressed its button. */
  'open',
  /** The person was sent to the provider. */
  'at_provider',
  /** The provider agreed, and the person is to choose a site. */
  'choosing',
  /** All is there, and the caller is to confirm who it was. */
  'verifying',
  'done',
  /** The provider or the person said no; the same browser may try again while there is time. */
  'failed',
  /** Another link connected the account. */
  'used',
] as const;

export type LinkStep = (typeof linkSteps)[number];

/** A page for one person to connect one account by, without its token. */
export interface ConnectLink {
  /** `cl_…` */
  readonly id: string;
  readonly projectId: string;
  /** The session that it was made in. */
  readonly sessionId?: string;
  readonly userId: string;
  readonly authConfigId: string;
  /** The account that is being connected. */
  readonly accountId: string;
  /** What the account is to be called. */
  readonly alias?: string;
  /** Where the person goes when it is done. */
  readonly callbackUrl?: string;
  /** The caller has to confirm who finished. */
  readonly needsVerifier: boolean;
  readonly step: LinkStep;
  /** Why nothing was connected, in words for the person. */
  readonly outcome?: string;
  /** A browser pressed the button: no other one can go on. */
  readonly isBound: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Whether there is something left to do with a link, at this time. */
export function canGoOn({ step, expiresAt }: ConnectLink, now: Date): boolean {
  return goingOn.includes(step) && expiresAt > now;
}

/** Steps from which an account can still be connected. */
export const goingOn: readonly LinkStep[] = ['open', 'at_provider', 'choosing', 'failed'];

/** What may be shown of a row. */
export function toConnectLink(row: ConnectLinkRow): ConnectLink {
  return {
    id: row.id,
    projectId: row.project_id,
    ...(row.session_id === null ? {} : { sessionId: row.session_id }),
    userId: row.user_id,
    authConfigId: row.auth_config_id,
    accountId: row.account_id,
    ...(row.alias === null ? {} : { alias: row.alias }),
    ...(row.callback_url === null ? {} : { callbackUrl: row.callback_url }),
    needsVerifier: row.needs_verifier === 1,
    step: linkSteps.find((step) => step === row.step) ?? 'used',
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    isBound: row.browser_digest !== null,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  };
}
