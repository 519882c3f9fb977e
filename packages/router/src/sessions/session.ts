import type { JsonObject } from '@tributary/toolkit';
import type { HintTag } from '../catalogue/tool-tags.ts';

/** Either what is allowed or what is not; neither means everything. */
export type AllowList = { readonly enabled: readonly string[] } | { readonly disabled: readonly string[] };

export interface TagFilter {
  readonly enabled?: readonly HintTag[];
  readonly disabled?: readonly HintTag[];
}

/** What a session may do with the tools of one toolkit. */
export type ToolFilter = AllowList | { readonly tags: TagFilter };

/** Whether calls of a tool run, run once somebody agreed, or never run. */
export const approvalRules = [
  'allow',
  'ask',
  'ask_once',
  'ask_if_write',
  'ask_if_destructive',
  'deny',
] as const;

export type ApprovalRule = (typeof approvalRules)[number];

/** A session's configuration, in the words of answers (`enabled`), which differ from those of requests (`enable`). */
export interface SessionConfig {
  readonly userId: string;
  readonly toolkits?: AllowList;
  /** By toolkit slug. */
  readonly tools?: Readonly<Record<string, ToolFilter>>;
  readonly tags?: TagFilter;
  /** Auth config id by toolkit slug. */
  readonly authConfigs: Readonly<Record<string, string>>;
  /** Connected account ids by toolkit slug. */
  readonly connectedAccounts: Readonly<Record<string, readonly string[]>>;
  readonly manageConnections: {
    readonly enabled: boolean;
    /** Where people go when they have connected an account. */
    readonly callbackUrl?: string;
    /** The program at the callback address says who came back, before an account is connected. */
    readonly verifyUser?: boolean;
    readonly enableWaitForConnections: boolean;
    readonly enableConnectionRemoval: boolean;
  };
  readonly preload: { readonly tools: readonly string[] | 'all' };
  readonly search: { readonly enable: boolean };
  readonly execute: { readonly enableMultiExecute: boolean };
  /** What has to be agreed to; nothing when absent. */
  readonly approvals?: {
    readonly default: ApprovalRule;
    /** By tool slug. */
    readonly tools: Readonly<Record<string, ApprovalRule>>;
  };
  /** What the workbench's settings say of the rest; there is none itself. */
  readonly workbench?: {
    /** Whether services may be asked directly, by `proxy_execute`. */
    readonly proxyExecutionEnabled: boolean;
    /** How many characters of an answer are told at once. */
    readonly autoOffloadThreshold?: number;
  };
  /** Several accounts of a toolkit may be used; only one of each when absent. */
  readonly multiAccount?: {
    readonly maxAccountsPerToolkit: number;
    /** A call has to name the account where there are several. */
    readonly requireExplicitSelection: boolean;
  };
  /** Address, in place of the router's own, that connect links begin with; what is there answers in its name. */
  readonly linkUrlOverwrite?: string;
  /** IANA name of the user's time zone. */
  readonly timeZone?: string;
  /** What was said of premium usage: answered back, and true as it is, since nothing here costs extra. */
  readonly other: JsonObject;
}

/** A session: one user of one project, and what may be done for that user. */
export interface Session {
  /** `trs_…`, unguessable. */
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly config: SessionConfig;
  /** Raised by one with every change. */
  readonly configVersion: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
