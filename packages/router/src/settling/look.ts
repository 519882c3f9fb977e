import {
  isToolError,
  isWriteTool,
  type JsonObject,
  type PlannedAction,
  type Settle,
  type Settlement,
} from '@tributary/toolkit';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Connections } from '../connections/connections.ts';
import type { Egress } from '../egress/egress.ts';
import { createRunContext } from '../execution/run-context.ts';
import { shapeAnswer } from '../execution/shape-answer.ts';
import type { Logger } from '../logger.ts';

/** A call that began and whose end is not known, with what the journal kept of it. */
export interface OpenEndedCall {
  readonly logId: string;
  readonly projectId: string;
  readonly userId: string;
  readonly connectionId?: string;
  readonly tool: string;
  readonly startedAt: Date;
  /** The call's contents were erased: it cannot be told what to look for. */
  readonly erased: boolean;
  /** Absent where the call did not come as far as sending a write. */
  readonly plan?: PlannedAction;
}

/** What looking at the service says of such a call. */
export type Finding =
  | { readonly effect: 'happened'; readonly data: JsonObject }
  /** `nothing_left`: no request that changes anything ever left, so nothing can arrive late. */
  | { readonly effect: 'did_not_happen'; readonly nothingLeft: boolean }
  | { readonly effect: 'unclear'; readonly look: string };

export interface LookParts {
  readonly catalogue: Catalogue;
  readonly connections: Connections;
  readonly egress: Egress;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Finds out by reads alone, through the call's own connection, whether it took effect. Never throws. */
export async function lookWhether(
  parts: LookParts,
  call: OpenEndedCall,
  signal: AbortSignal,
): Promise<Finding> {
  const entry = parts.catalogue.findTool(call.tool);
  if (!entry) return unclear(`This router has no tool ${call.tool} any more.`);
  const { tool, toolkit } = entry;
  if (!isWriteTool(tool)) return { effect: 'did_not_happen', nothingLeft: true };
  if (call.erased) return unclear(`Look in ${toolkit.name}: the journal's record of it was erased.`);
  if (!call.plan) return { effect: 'did_not_happen', nothingLeft: true };
  if (!tool.settle) return unclear(`Look in ${toolkit.name} whether it was done.`);
  try {
    const found = await settle(parts, entry, tool.settle, { ...call, plan: call.plan }, signal);
    if (found.effect === 'unclear') return found;
    if (found.effect === 'did_not_happen') return { effect: 'did_not_happen', nothingLeft: false };
    return { effect: 'happened', data: shapeAnswer(tool, found.output, parts.logger) };
  } catch (error) {
    parts.logger.warn(
      { err: error, tool: call.tool, logId: call.logId },
      'A lost write could not be looked up',
    );
    const why = isToolError(error) ? ` Looking it up failed: ${error.details.message}` : '';
    return unclear(`Look in ${toolkit.name} whether it was done.${why}`);
  }
}

async function settle(
  { connections, egress, clock }: LookParts,
  entry: CatalogueTool,
  ask: Settle,
  call: OpenEndedCall & { readonly plan: PlannedAction },
  signal: AbortSignal,
): Promise<Settlement> {
  const connection = await connections.resolve(call, entry.toolkit, call.connectionId);
  const http = egress.open(connection, { signal });
  const context = createRunContext({}, connection, http, signal, clock());
  return await ask({ ...call.plan, startedAt: call.startedAt }, context);
}

function unclear(look: string): Finding {
  return { effect: 'unclear', look };
}
