import type { CatalogueTool } from '../catalogue/catalogue.ts';
import type { Session } from './session.ts';

/**
 * Which calls somebody has to agree to first: each; one, for all of the session; each that writes; or each that
 * destroys something or that nothing takes back.
 */
export type ApprovalNeed = 'each_call' | 'once' | 'if_write' | 'if_destructive';

/** Whether a session may use a tool, by which rule; the reason in words where it may not, and what it has to ask for. */
export type PolicyDecision =
  | { readonly allowed: true; readonly rule: string; readonly asks?: ApprovalNeed }
  | { readonly allowed: false; readonly rule: string; readonly reason: string };

/** The judge: search shows what it allows, execution runs what it allows, and first asks where it says so. */
export type Policy = (session: Session | undefined, tool: CatalogueTool) => PolicyDecision;
