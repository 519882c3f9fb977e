import type { ToolErrorDetails } from '@tributary/toolkit';
import { type Clock, systemClock } from '../clock.ts';
import type { Egress, ProviderHttp } from '../egress/egress.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalIntent, JournalOutcome, JournalOutcomeKind } from '../journal/journal-entry.ts';
import { type Logger, silentLogger } from '../logger.ts';
import { createDeadline } from './deadline.ts';
import { failureDetails } from './failure-details.ts';
import { type Preparation, type PreparationParts, type PreparedCall, prepareCall } from './prepare-call.ts';
import { createRunContext } from './run-context.ts';
import { runTool } from './run-tool.ts';
import { shapeAnswer } from './shape-answer.ts';
import type { Execute, ToolCall, ToolOutcome } from './tool-call.ts';

export interface ExecutionParts extends PreparationParts {
  readonly egress: Egress;
  readonly journal: Journal;
  readonly logger?: Logger;
  readonly clock?: Clock;
  /** How long one call may take. Two minutes when absent. */
  readonly deadlineMilliseconds?: number;
}

const twoMinutes = 120_000;

/**
 * The one way in which tools run: found, judged, checked and connected; written into the journal; run; written again.
 *
 * It never throws: whatever happens is an outcome. `logId` is empty only where the journal could not be written,
 * and then nothing was sent.
 */
export function createExecution(parts: ExecutionParts): Execute {
  const pipeline: Pipeline = {
    ...parts,
    logger: parts.logger ?? silentLogger,
    clock: parts.clock ?? systemClock,
    deadlineMilliseconds: parts.deadlineMilliseconds ?? twoMinutes,
  };
  return async (call) => {
    const started = performance.now();
    const preparation = await prepareCall(pipeline, call);
    const logId = await recordIntent(pipeline, call, preparation);
    if (logId === undefined) return notRecorded(call);
    const ending = await finish(pipeline, call, preparation);
    const latencyMilliseconds = performance.now() - started;
    await recordOutcome(pipeline, call, logId, { ...ending, latencyMilliseconds });
    return { ...ending.result, slug: call.slug, logId };
  };
}

type Pipeline = Required<ExecutionParts>;

/** How a call ended, for the caller and for the journal. */
interface Ending {
  readonly kind: JournalOutcomeKind;
  readonly providerStatus?: number;
  readonly result:
    | Pick<Extract<ToolOutcome, { successful: true }>, 'successful' | 'data'>
    | Pick<Extract<ToolOutcome, { successful: false }>, 'successful' | 'error'>;
}

async function finish(pipeline: Pipeline, call: ToolCall, { result }: Preparation): Promise<Ending> {
  if ('ready' in result) return await run(pipeline, call, result.ready);
  const error = failureDetails(result.stoppedBy, call.slug, pipeline.logger);
  return { kind: error.code === 'internal' ? 'error' : 'refused', result: { successful: false, error } };
}

async function run(pipeline: Pipeline, call: ToolCall, ready: PreparedCall): Promise<Ending> {
  const { logger, clock, egress } = pipeline;
  const { tool } = ready.entry;
  const deadline = createDeadline(pipeline.deadlineMilliseconds, call.signal);
  let status: number | undefined;
  const http: ProviderHttp = egress.open(ready.connection, {
    signal: deadline.signal,
    onExchange: (exchange) => {
      status = exchange.status;
      logger.debug({ ...exchange, tool: tool.slug, requestId: call.caller.requestId }, 'Asked the provider');
    },
  });
  const context = createRunContext(call, ready.connection, http, deadline.signal, clock());
  const answered = () => (status === undefined ? {} : { providerStatus: status });
  try {
    const answer = await runTool(ready, http, context, logger);
    return {
      kind: 'ok',
      ...answered(),
      result: { successful: true, data: shapeAnswer(tool, answer, logger) },
    };
  } catch (thrown) {
    const error = deadline.explain(failureDetails(thrown, tool.slug, logger));
    const kind = error.code === 'outcome_unknown' ? 'unknown' : 'error';
    return { kind, ...answered(), result: { successful: false, error } };
  }
}

async function recordIntent(
  { journal, logger }: Pipeline,
  call: ToolCall,
  { entry, decision, result }: Preparation,
): Promise<string | undefined> {
  const { caller } = call;
  const accountId = 'ready' in result ? result.ready.connection.accountId : undefined;
  const intent: JournalIntent = {
    projectId: caller.projectId,
    userId: caller.userId,
    ...(caller.session ? { sessionId: caller.session.id } : {}),
    client: caller.client,
    requestId: caller.requestId,
    traceId: caller.traceId,
    tool: entry?.tool.slug ?? call.slug,
    ...(entry ? { toolkit: entry.toolkit.slug } : {}),
    ...(accountId === undefined ? {} : { connectionId: accountId }),
    policyDecision: decision.allowed ? 'allow' : 'deny',
    policyRule: decision.rule,
    arguments: call.arguments,
  };
  try {
    return await journal.recordIntent(intent);
  } catch (error) {
    logger.error(
      { err: error, tool: intent.tool, requestId: intent.requestId },
      'The journal cannot be written',
    );
    return undefined;
  }
}

// The provider's answer is known by now: a journal that cannot take it must not keep it from the caller.
async function recordOutcome(
  { journal, logger }: Pipeline,
  { caller }: ToolCall,
  logId: string,
  { kind, providerStatus, result, latencyMilliseconds }: Ending & { readonly latencyMilliseconds: number },
): Promise<void> {
  const outcome: JournalOutcome = {
    kind,
    latencyMilliseconds,
    ...(providerStatus === undefined ? {} : { providerStatus }),
    ...(result.successful
      ? { answer: result.data }
      : { errorCode: result.error.code, answer: errorAnswer(result.error) }),
  };
  try {
    await journal.recordOutcome(caller, logId, outcome);
  } catch (error) {
    logger.error({ err: error, logId, kind }, 'The outcome of a call could not be written into the journal');
  }
}

function errorAnswer(error: ToolErrorDetails): JournalOutcome['answer'] {
  return JSON.parse(JSON.stringify({ error }));
}

function notRecorded({ slug }: ToolCall): ToolOutcome {
  const message = `${slug} was not run and nothing was sent: the router cannot write its journal. Tell the operator: the router's log says why.`;
  return { successful: false, slug, logId: '', error: { code: 'internal', message } };
}
