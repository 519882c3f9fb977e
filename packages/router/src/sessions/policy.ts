import type { CatalogueTool } from '../catalogue/catalogue.ts';
import type { Session } from './session.ts';

/** Whether a session may use a tool, by which rule, and the reason in words where it may not. */
export type PolicyDecision =
  | { readonly allowed: true; readonly rule: string }
  | { readonly allowed: false; readonly rule: string; readonly reason: string };

/** The judge: search shows what it allows, execution runs what it allows. */
export type Policy = (session: Session | undefined, tool: CatalogueTool) => PolicyDecision;
