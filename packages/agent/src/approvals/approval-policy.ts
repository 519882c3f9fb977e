/**
 * When a person is asked before something is written: `ask` before every write; `writes` where something is destroyed
 * or cannot be taken back; `all` never. What only reads always runs.
 */
export const approvalPolicies = ['ask', 'writes', 'all'] as const;

export type ApprovalPolicy = (typeof approvalPolicies)[number];

/** What a person is asked about who said nothing of it. */
export const usualApprovalPolicy: ApprovalPolicy = 'writes';

/** The router's rule for each, under its own names. The router judges by it; nothing here does. */
export const approvalRules: Readonly<Record<ApprovalPolicy, string>> = {
  ask: 'ask_if_write',
  writes: 'ask_if_destructive',
  all: 'allow',
};
