import type { AuthScheme, AuthValues, Toolkit } from '@tributary/toolkit';
import type { Session } from '../sessions/session.ts';
import type { Restriction } from './restriction.ts';

/** Where a connected account is in its life, in Composio's words. */
export const accountStatuses = [
  'INITIALIZING',
  'INITIATED',
  'ACTIVE',
  'FAILED',
  'EXPIRED',
  'INACTIVE',
  'REVOKED',
] as const;

export type AccountStatus = (typeof accountStatuses)[number];

/** One user's account at a service, without its credentials: safe to show and to log. */
export interface ConnectedAccount {
  /** `ca_…` */
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  /** Slug of the toolkit. */
  readonly toolkit: string;
  /** `ac_…` */
  readonly authConfigId: string;
  /** Name of the toolkit's auth scheme. */
  readonly scheme: string;
  readonly status: AccountStatus;
  /** Why it does not work, in a sentence. */
  readonly statusReason?: string;
  /** Its auth config is switched off, and it with that. */
  readonly isDisabled: boolean;
  /** The operator's configuration gives it. */
  readonly isConfigured: boolean;
  /** A name of the user's own for it, unique within user and toolkit. */
  readonly alias?: string;
  /** The operator allows its own address to be a private one (a server on the same machine or network). */
  readonly allowPrivateAddress: boolean;
  /** What it may be used for at most, by itself and by its auth config; each of them must hold. */
  readonly restrictions: readonly Restriction[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Whether calls may use an account. */
export function canBeUsed({ status, isDisabled }: Pick<ConnectedAccount, 'status' | 'isDisabled'>): boolean {
  return status === 'ACTIVE' && !isDisabled;
}

/** An account ready for use by egress, credentials included: never shown, never logged. */
export interface Connection {
  /** Absent for a toolkit that needs no account. */
  readonly accountId?: string;
  readonly toolkit: Toolkit;
  readonly scheme: AuthScheme;
  readonly values: AuthValues;
  /**
   * Gets other values where the provider knows these no longer; nothing where they are new. Absent where there is no way.
   *
   * @throws ToolError where they cannot be got, or not now
   */
  readonly renew?: () => Promise<AuthValues | undefined>;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly allowPrivateAddress: boolean;
  /** What it may be used for at most; each of them must hold. */
  readonly restrictions?: readonly Restriction[];
}

/** Whose connections are meant. A session may pin accounts or auth configs. */
export interface ConnectionOwner {
  readonly projectId: string;
  readonly userId: string;
  readonly session?: Session;
}

/** Whether a user can use a toolkit now, for search and for connecting. */
export type ConnectionState =
  /** The toolkit works without an account. */
  | { readonly status: 'not_needed' }
  | { readonly status: 'none' }
  /** `account` is the one that calls would use. */
  | {
      readonly status: 'active';
      readonly account: ConnectedAccount;
      readonly accounts: readonly ConnectedAccount[];
    }
  /** There are accounts, and none of them is usable: `account` is the newest. */
  | {
      readonly status: 'inactive';
      readonly account: ConnectedAccount;
      readonly accounts: readonly ConnectedAccount[];
    };

/** A connection that the operator gives in the configuration, created or refreshed at each start. */
export interface ConfiguredConnection {
  readonly userId: string;
  readonly toolkit: string;
  /** `AuthScheme.name` */
  readonly scheme: string;
  readonly values: AuthValues;
  readonly allowPrivateAddress: boolean;
}
