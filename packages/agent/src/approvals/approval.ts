import type { QuestionPlace } from './questions.ts';

/** A call that the router runs only once a person has agreed to it. */
export interface ApprovalRequest {
  /** `apr_…` */
  readonly id: string;
  /** Slug: `CONFLUENCE_DELETE_PAGE`. */
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** One sentence in the imperative: `Delete the page “Campaigns”`. */
  readonly summary: string;
  /** What it would change, each as a unified diff. */
  readonly difference: readonly { readonly what: string; readonly difference: string }[];
}

/** What a person says to it; `by` tells the journal where they said it: `at the terminal`. */
export type ApprovalVerdict =
  | {
      readonly verdict: 'approve';
      /** This call, or all calls of the tool while the session lasts. */
      readonly scope: 'call' | 'session';
      readonly by: string;
    }
  | { readonly verdict: 'deny'; readonly reason?: string; readonly by: string };

/**
 * Asks a person; nothing where there is nobody to answer now. The question stays open at the router then.
 *
 * @param place which question of those that wait in the thread it is
 */
export type Approver = (
  request: ApprovalRequest,
  place: QuestionPlace,
) => Promise<ApprovalVerdict | undefined>;
