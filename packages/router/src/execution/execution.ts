import { type PlannedAction, ToolError, type ToolErrorDetails } from '@tributary/toolkit';
import { ApprovalRequired } from '../approvals/approval-required.ts';
import { takeFormat } from '../catalogue/answer-format.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Egress } from '../egress/egress.ts';
import type { Instance, OpenCall } from '../instances/instance.ts';
import type { Journal } from '../journal/journal.ts';
import { LimitReached } from '../limits/limits.ts';
import { type Logger, silentLogger } from '../logger.ts';
import type { IdempotencyRecords } from '../once/idempotency-records.ts';
import { runOnce, type Turn } from '../once/run-once.ts';
import { notDone, withAdvice } from '../settling/ending-words.ts';
import type { Settler } from '../settling/settler.ts';
import { type AskedPlan, askFirst } from './ask-first.ts';
import { createDeadline } from './deadline.ts';
import { endedCall, type HearEnded, refusedByLimit } from './ended-call.ts';
import { failureDetails } from './failure-details.ts';
import { type GuardedHttp, guardWrites } from './guard-writes.ts';
import { permitPlaces } from './permit-places.ts';
import {
  type Preparation,
  type PreparationParts,
  type PreparedCall,
  prepareCall,
  stoppedByLimit,
} from './prepare-call.ts';
import { presentAnswer } from './present-answer.ts';
import { previewCall } from './preview-call.ts';
import { keepAnswers } from './provider-answers.ts';
import { type Ending, recordIntent, recordOutcome } from './record-call.ts';
import { refuseIfChanged } from './refuse-if-changed.ts';
import { createRunContext } from './run-context.ts';
import { runTool } from './run-tool.ts';
import { shapeAnswer } from './shape-answer.ts';
import type { Execute, ToolCall, ToolOutcome } from './tool-call.ts';
import { createRefuseByLimit, limitReachedBy, type RefuseByLimit } from './within-limits.ts';

export interface ExecutionParts extends PreparationParts {
  readonly egress: Egress;
  readonly journal: Journal;
  readonly instance: Instance;
  readonly records: IdempotencyRecords;
  readonly settler: Settler;
  readonly logger?: Logger;
  readonly clock?: Clock;
  readonly hear?: HearEnded;
  /** How long one call may take. Two minutes when absent. */
  readonly deadlineMilliseconds?: number;
}

const twoMinutes = 120_000;

/**
 * The one way in which tools run: found, judged, checked and connected; written into the journal; run; written again.
 * Once for each idempotency key.
 *
 * It never throws: whatever happens is an outcome. `logId` is empty only where the journal could not be written,
 * and then nothing was sent.
 */
export function createExecution(parts: ExecutionParts): Execute {
  const { logger = silentLogger, clock = systemClock, hear = () => {} } = parts;
  const pipeline: Pipeline = {
    ...parts,
    logger,
    clock,
    hear,
    refuseByLimit: createRefuseByLimit({
      logger,
      clock,
      hearRepeated: (slug) => hear(refusedByLimit(parts.catalogue.findTool(slug))),
    }),
    deadlineMilliseconds: parts.deadlineMilliseconds ?? twoMinutes,
  };
  const answer: Execute = async (call) => {
    // Before the key, whose look-up and waiting would else go unlimited.
    const reached = await limitReachedBy(pipeline, call.caller);
    if (reached) {
      const preparation = stoppedByLimit(reached, pipeline.catalogue.findTool(call.slug));
      return await pipeline.refuseByLimit(reached, call.slug, () => perform(pipeline, call, preparation));
    }
    if (call.dryRun) return await carryOut(pipeline, call, {});
    return await runOnce(pipeline, call, (turn) => carryOut(pipeline, call, turn));
  };
  return async (call) => present(pipeline, call, await answer(call));
}

interface Pipeline extends Required<ExecutionParts> {
  readonly refuseByLimit: RefuseByLimit;
}

async function carryOut(pipeline: Pipeline, call: ToolCall, { claim, refusal }: Turn): Promise<ToolOutcome> {
  const preparation = refused(await prepareCall(pipeline, call), refusal);
  const journalled = () => perform(pipeline, call, preparation, claim);
  const { result } = preparation;
  return 'stoppedBy' in result && result.stoppedBy instanceof LimitReached
    ? await pipeline.refuseByLimit(result.stoppedBy, call.slug, journalled)
    : await journalled();
}

/** The outcome in the form that was asked for; until here, and in the journal, an answer is in its full form. */
function present({ catalogue }: Pipeline, call: ToolCall, outcome: ToolOutcome): ToolOutcome {
  const entry = catalogue.findTool(call.slug);
  if (!outcome.successful || call.dryRun || !entry) return outcome;
  const { own, format = call.format ?? 'full' } = takeFormat(call.arguments);
  const { received, ...told } = outcome;
  const answer = { tool: entry.tool, arguments: own, data: outcome.data, ...(received ? { received } : {}) };
  return { ...told, data: presentAnswer(format, answer) };
}

/** Writes a call down, runs it if it may, and writes down how it ended. */
async function perform(
  pipeline: Pipeline,
  call: ToolCall,
  preparation: Preparation,
  claim?: Turn['claim'],
): Promise<ToolOutcome> {
  const started = performance.now();
  const open = pipeline.instance.openCall();
  const claimed = 'ready' in preparation.result ? claim : undefined;
  const logId = await recordIntent(pipeline, call, preparation, {
    instanceId: open.instanceId,
    claim: claimed,
  }).catch((error) => {
    open.close();
    throw error;
  });
  if (logId === undefined) {
    open.close();
    return notRecorded(call);
  }
  const ending = await finish(pipeline, { call, logId, open }, preparation);
  const latencyMilliseconds = performance.now() - started;
  pipeline.hear(endedCall(call, preparation, ending, latencyMilliseconds));
  const isWritten = await recordOutcome(pipeline, call, logId, { ...ending, latencyMilliseconds });
  // One that is not written stays open, so that it is settled when this router has stopped.
  if (isWritten) open.close();
  const { received, approval } = ending;
  return {
    ...ending.result,
    slug: call.slug,
    logId,
    ...(received ? { received } : {}),
    ...(approval ? { approval } : {}),
  };
}

/** A call that is in the journal. */
interface RunningCall {
  readonly call: ToolCall;
  readonly logId: string;
  readonly open: OpenCall;
}

async function finish(
  pipeline: Pipeline,
  running: RunningCall,
  { result }: Preparation,
): Promise<Ending & Received> {
  if ('ready' in result) return await run(pipeline, running, result.ready);
  const error = failureDetails(result.stoppedBy, running.call.slug, pipeline.logger);
  const kind = error.code === 'internal' ? 'error' : 'refused';
  return { kind, result: { successful: false, error }, usesKey: false };
}

/** What the provider sent, in the order of its answers. */
type Received = Pick<ToolOutcome, 'received'>;

async function run(
  pipeline: Pipeline,
  { call, logId, open }: RunningCall,
  ready: PreparedCall,
): Promise<Ending & Received> {
  const { logger, clock, egress, journal } = pipeline;
  const { tool } = ready.entry;
  const deadline = createDeadline(pipeline.deadlineMilliseconds, call.signal);
  const startedAt = clock();
  let status: number | undefined;
  let kept: PlannedAction | undefined;
  const provider = egress.open(ready.connection, {
    signal: deadline.signal,
    givesRefusals: call.request !== undefined,
    onExchange: (exchange) => {
      status = exchange.status;
      logger.debug({ ...exchange, tool: tool.slug, requestId: call.caller.requestId }, 'Asked the provider');
    },
  });
  const permit = permitPlaces(ready.connection, provider);
  const { http, received } = keepAnswers(
    guardWrites(provider, { mayAct: open.mayAct, permit: permit.request }),
  );
  const context = createRunContext(call, ready.connection, http, deadline.signal, startedAt);
  const keepPlan = async (plan: PlannedAction) => {
    await journal.recordPlan(call.caller, logId, plan);
    kept = plan;
  };
  const answered = () => (status === undefined ? {} : { providerStatus: status });
  try {
    if (call.dryRun) {
      const data = await previewCall({ ...pipeline, permit }, call, ready, context);
      return { kind: 'ok', ...answered(), result: { successful: true, data }, usesKey: false };
    }
    const beforeSending = async (plan?: AskedPlan) => {
      await permit.plan(plan?.steps ?? []);
      await refuseIfChanged(call.undoes, context);
      await askFirst(pipeline.approvals, { call, logId }, ready, plan);
    };
    const answer = await runTool(ready, http, context, { logger, beforeSending, keepPlan });
    const data = shapeAnswer(tool, answer, logger);
    return { kind: 'ok', ...answered(), result: { successful: true, data }, usesKey: true, received };
  } catch (thrown) {
    if (thrown instanceof ApprovalRequired) return waitingFor(thrown);
    const error = deadline.explain(failureDetails(thrown, tool.slug, logger));
    if (error.code !== 'outcome_unknown') {
      const usesKey = isFinal(error, http);
      // A question about the credential may have been answered since; what the call failed by is what counts.
      const { providerStatus = status } = error;
      const refusedWith = providerStatus === undefined ? {} : { providerStatus };
      return { kind: 'error', ...refusedWith, result: { successful: false, error }, usesKey };
    }
    const lost = { call, logId, startedAt, ready, ...(kept ? { plan: kept } : {}) };
    return { ...answered(), ...(await endingOfLost(pipeline, lost, error, http)) };
  }
}

function waitingFor({ details, approval }: ApprovalRequired): Ending {
  return { kind: 'refused', result: { successful: false, error: details }, approval, usesKey: false };
}

interface LostCall {
  readonly call: ToolCall;
  readonly logId: string;
  readonly startedAt: Date;
  readonly ready: PreparedCall;
  readonly plan?: PlannedAction;
}

/** The ending of a write whose answer was lost: as a look at the service shows it, or unknown. */
async function endingOfLost(
  { settler }: Pipeline,
  { call, ready, ...lost }: LostCall,
  error: ToolErrorDetails,
  { done }: GuardedHttp,
): Promise<Ending> {
  const { accountId } = ready.connection;
  const { projectId, userId } = call.caller;
  const tool = ready.entry.tool.slug;
  const found = await settler.lookAfterLoss({
    ...lost,
    ...(accountId === undefined ? {} : { connectionId: accountId }),
    projectId,
    userId,
    tool,
    erased: false,
  });
  if (found.effect === 'happened') {
    return { kind: 'ok', result: { successful: true, data: found.data }, usesKey: true };
  }
  // Where a first request was done, "nothing happened" can only mean the last one.
  if (found.effect === 'did_not_happen' && done === 0) {
    return { kind: 'error', result: { successful: false, error: notDone(tool) }, usesKey: false };
  }
  const look = found.effect === 'unclear' ? found.look : '';
  const told = withAdvice(error, look, call.idempotencyKey !== undefined);
  return { kind: 'unknown', result: { successful: false, error: told }, usesKey: true };
}

const passing: readonly ToolErrorDetails['code'][] = [
  'rate_limited',
  'provider_unavailable',
  'cancelled',
  'internal',
];

/** Whether the same call again is to get the same error: something was done, or the provider has judged a write. */
function isFinal({ code }: ToolErrorDetails, { sent, done }: GuardedHttp): boolean {
  return done > 0 || (sent > 0 && !passing.includes(code));
}

function refused(preparation: Preparation, refusal: ToolErrorDetails | undefined): Preparation {
  if (!refusal) return preparation;
  return { ...preparation, result: { stoppedBy: new ToolError(refusal) } };
}

function notRecorded({ slug }: ToolCall): ToolOutcome {
  const message = `${slug} was not run and nothing was sent: the router cannot write its journal. Tell the operator: the router's log says why.`;
  return { successful: false, slug, logId: '', error: { code: 'internal', message } };
}
