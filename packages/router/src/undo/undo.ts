import type { LaterChange } from '@tributary/toolkit';
import { describeRequired } from '../approvals/describe-approval.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedToolkit } from '../execution/provider-request.ts';
import type { Execute } from '../execution/tool-call.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import type { Standing } from '../limits/counter.ts';
import { type FindActionsParts, findActions, isLastAction } from './find-actions.ts';
import { answerOf, describeChange, type UndoAnswer, type UndoneAction } from './undo-answer.ts';
import { UndoOverLimit } from './undo-over-limit.ts';
import type { UndoRequest } from './undo-request.ts';
import { type WayBack, wayBackOf } from './way-back.ts';

/**
 * Takes actions back, each by a tool call like any other: judged, limited and journalled as those are, and itself
 * an action that can be taken back.
 *
 * @throws ToolError `not_found` for an action that is not the caller's, `invalid_input` for one without a session
 * @throws UndoOverLimit where a limit kept it from beginning
 */
export type UndoActions = (request: UndoRequest) => Promise<UndoAnswer>;

export interface UndoParts extends FindActionsParts {
  readonly execute: Execute;
}

/** Makes the one way in which actions are taken back. */
export function createUndo(parts: UndoParts): UndoActions {
  return async (request) => {
    const entries = await findActions(parts, request);
    const attempts = request.dryRun
      ? await previewAll(parts, entries, request)
      : await takeBackAll(parts, entries, request);
    refuseIfLimited(attempts);
    return answerOf(
      attempts.map(({ action }) => action),
      request.dryRun,
    );
  };
}

/** What became of one action, and the limit of the router's own that kept it from being taken back. */
interface Attempt {
  readonly action: UndoneAction;
  readonly limit?: Standing;
}

// Once something was done, the caller must hear what; before, it is refused as any call over a limit is.
function refuseIfLimited(attempts: readonly Attempt[]): void {
  if (attempts.some(({ action }) => action.state === 'undone' || action.state === 'can_be_undone')) return;
  const limited = attempts.find(({ limit }) => limit !== undefined);
  if (limited?.limit) throw new UndoOverLimit(limited.limit, limited.action.reason ?? '');
}

async function takeBackAll(
  parts: UndoParts,
  entries: readonly JournalEntryWithContents[],
  request: UndoRequest,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  for (const entry of entries) {
    const reason = 'One before it could not be taken back.';
    const attempt = attempts.some(({ action }) => isStop(action))
      ? { action: notTried(parts, entry, reason) }
      : await takeBack(parts, entry, keyed(request, attempts.length));
    attempts.push(attempt);
  }
  return attempts;
}

async function previewAll(
  parts: UndoParts,
  entries: readonly JournalEntryWithContents[],
  request: UndoRequest,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  for (const entry of entries) {
    const attempt = await takeBack(parts, entry, request);
    const waits = attempts.length > 0 && isStop(attempt.action);
    attempts.push(waits ? { action: notTried(parts, entry, reasonToWait(attempt.action)) } : attempt);
  }
  return attempts;
}

// Each action of the request has a key of its own, by its place.
function keyed({ idempotencyKey: key, ...request }: UndoRequest, index: number): UndoRequest {
  return key === undefined ? request : { ...request, idempotencyKey: `${key}#${index}` };
}

// What stands in its way may be the very actions that are taken back before it.
function reasonToWait({ reason, changed_since: change }: UndoneAction): string {
  const now = change ? `${change.what} By ${change.by}.` : reason;
  return `It shows when those before it are taken back. As things are now: ${now}`;
}

function isStop({ state }: UndoneAction): boolean {
  return state === 'changed_since' || state === 'failed';
}

async function takeBack(
  parts: UndoParts,
  entry: JournalEntryWithContents,
  request: UndoRequest,
): Promise<Attempt> {
  const found = wayBackOf(parts.catalogue, entry);
  if ('reason' in found) {
    return { action: { ...describe(parts, entry), state: 'cannot_be_undone', reason: found.reason } };
  }
  return await run(parts, entry, request, found.way);
}

async function run(
  parts: UndoParts,
  entry: JournalEntryWithContents,
  request: UndoRequest,
  { call, rule, action }: WayBack,
): Promise<Attempt> {
  const { caller, dryRun, idempotencyKey: key, signal, onProgress } = request;
  let change: LaterChange | undefined;
  const outcome = await parts.execute({
    slug: call.tool,
    arguments: call.arguments,
    caller,
    dryRun,
    undoes: {
      logId: entry.id,
      wantedByPerson: Boolean(request.byPerson && (await isLastAction(parts, request, entry))),
      async changedSince(context) {
        change = await rule.changedSince(action, context);
        return change;
      },
    },
    ...(entry.connectionId === undefined ? {} : { account: entry.connectionId }),
    ...(key === undefined ? {} : { idempotencyKey: { tool: 'TRIBUTARY_UNDO', key } }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const described = describe(parts, entry);
  const undo = { tool_slug: call.tool, arguments: call.arguments, log_id: outcome.logId };
  if (outcome.successful) {
    return dryRun
      ? { action: { ...described, state: 'can_be_undone', undo: { ...undo, preview: outcome.data } } }
      : { action: { ...described, state: 'undone', undo: { ...undo, data: outcome.data } } };
  }
  if (change) {
    return {
      action: { ...described, state: 'changed_since', changed_since: describeChange(change), undo },
    };
  }
  return {
    action: {
      ...described,
      state: 'failed',
      reason: outcome.error.message,
      ...(outcome.approval ? { approval_required: describeRequired(outcome.approval) } : {}),
      undo,
    },
    ...(outcome.limit ? { limit: outcome.limit } : {}),
  };
}

/** One that has to wait for those before it. */
function notTried(parts: UndoParts, entry: JournalEntryWithContents, reason: string): UndoneAction {
  const found = wayBackOf(parts.catalogue, entry);
  const described = describe(parts, entry);
  if ('reason' in found) return { ...described, state: 'cannot_be_undone', reason: found.reason };
  const { tool, arguments: given } = found.way.call;
  return { ...described, state: 'not_tried', reason, undo: { tool_slug: tool, arguments: given } };
}

function describe({ catalogue }: UndoParts, { id, tool, startedAt }: JournalEntryWithContents) {
  return {
    log_id: id,
    tool_slug: tool,
    action: nameOf(catalogue, tool),
    at: startedAt.toISOString(),
  };
}

function nameOf(catalogue: Catalogue, slug: string): string {
  const asked = askedToolkit(catalogue, slug);
  return asked ? `Request to ${asked.name}` : (catalogue.findTool(slug)?.tool.name ?? slug);
}
