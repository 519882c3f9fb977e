import {
  isToolError,
  isWriteTool,
  type PlannedAction,
  type RunContext,
  ToolError,
  type ToolResponse,
  type WritePlan,
  type WriteStep,
} from '@tributary/toolkit';
import type { ProviderHttp } from '../egress/egress.ts';
import { toJsonObject } from '../json-object.ts';
import type { Logger } from '../logger.ts';
import type { PreparedCall } from './prepare-call.ts';

/** Who hears of what happens on the way. */
export interface RunFollowers {
  readonly logger: Logger;
  /** Has the last word: on a write when it is planned, on a read before it begins. Nothing is sent where it throws. */
  readonly beforeSending: (plan?: WritePlan<unknown>) => Promise<void>;
  /** Keeps what undo and settle need. Nothing is sent before it resolves. */
  readonly keepPlan: (plan: PlannedAction) => Promise<void>;
}

/** What the tool answers, before it is shaped. Reads run; writes are planned, sent step by step, and answered. */
export async function runTool(
  { entry, input }: PreparedCall,
  http: ProviderHttp,
  context: RunContext,
  { logger, beforeSending, keepPlan }: RunFollowers,
): Promise<unknown> {
  const { tool } = entry;
  if (!isWriteTool(tool)) {
    await beforeSending();
    return await tool.run(input, context);
  }
  const actionOf = ({ before }: WritePlan<unknown>) => ({ input: toJsonObject(input), before });
  const send = async (plan: WritePlan<unknown>): Promise<CarriedOut> => {
    await beforeSending(plan);
    await keepPlan(actionOf(plan));
    return { plan, responses: await sendSteps(plan, http, context.signal) };
  };
  const planned = await tool.plan(input, context);
  const { plan, responses } = await send(planned).catch(async (error: unknown) => {
    if (!tool.afterConflict || !isConflict(error)) throw error;
    const again = await tool.afterConflict(actionOf(planned), context);
    return await send(again).catch(async (second: unknown) => {
      if (!tool.explainConflict || !isConflict(second)) throw second;
      throw await tool.explainConflict(actionOf(again), context);
    });
  });
  try {
    return await plan.answer(responses, context);
  } catch (error) {
    // The tool itself says that it failed, as when a task that the write began did not end well.
    if (isToolError(error)) throw error;
    // The write is done: an answer that the tool did not understand must not make it look undone.
    logger.error(
      { err: error, tool: tool.slug },
      'A write was done, but its answer could not be put together',
    );
    return { done: plan.summary, provider_answers: responses.map(({ body }) => body) };
  }
}

/** A plan all of whose requests were answered. */
interface CarriedOut {
  readonly plan: WritePlan<unknown>;
  readonly responses: readonly ToolResponse[];
}

// The provider's own word that nothing was done; a change that the router noticed itself is final.
function isConflict(error: unknown): boolean {
  if (!isToolError(error)) return false;
  const { code, providerStatus, partlyDone } = error.details;
  return code === 'conflict' && providerStatus === 409 && !partlyDone;
}

async function sendSteps(
  { steps }: WritePlan<unknown>,
  http: ProviderHttp,
  signal: AbortSignal,
): Promise<readonly ToolResponse[]> {
  const responses: ToolResponse[] = [];
  for (const step of steps) {
    try {
      responses.push(await sendStep(step, responses, http, signal));
    } catch (error) {
      if (responses.length === 0) throw error;
      throw halfDone(error, steps.slice(0, responses.length), step);
    }
  }
  return responses;
}

async function sendStep(
  { request }: WriteStep,
  responses: readonly ToolResponse[],
  http: ProviderHttp,
  signal: AbortSignal,
): Promise<ToolResponse> {
  if (signal.aborted) throw new ToolError({ code: 'cancelled', message: 'The call was given up.' });
  return await http.send(typeof request === 'function' ? request(responses) : request);
}

/** A failure after a part was done: whoever reads it must not do that part again. */
function halfDone(error: unknown, done: readonly WriteStep[], failed: WriteStep): ToolError {
  const details = isToolError(error)
    ? error.details
    : { code: 'internal' as const, message: 'The router failed to make the request.' };
  const parts = done.map(({ description }) => description).join('; ');
  return new ToolError(
    {
      ...details,
      partlyDone: true,
      message: `Only a part was done. Done: ${parts}. Not done: ${failed.description}, because: ${details.message} Do only the rest.`,
    },
    { cause: error },
  );
}
