import { isWriteTool, type LaterChange, ToolError } from '@tributary/toolkit';
import { describeRequired } from '../approvals/describe-approval.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedToolkit, isReadRequest, requestSlug } from '../execution/provider-request.ts';
import type { Execute } from '../execution/tool-call.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import type { Standing } from '../limits/counter.ts';
import type { Store } from '../store/store.ts';
import { chainOf, lastFirst, standingActions, stands } from './standing-actions.ts';
import { answerOf, describeChange, type UndoAnswer, type UndoneAction } from './undo-answer.ts';
import { UndoOverLimit } from './undo-over-limit.ts';
import type { UndoRequest } from './undo-request.ts';
import { isPartlyDone, type WayBack, wayBackOf } from './way-back.ts';

/**
 * Takes actions back, each by a tool call like any other: judged, limited and journalled as those are, and itself
 * an action that can be taken back.
 *
 * @throws ToolError `not_found` for an action that is not the caller's, `invalid_input` for one without a session
 * @throws UndoOverLimit where a limit kept it from beginning
 */
export type UndoActions = (request: UndoRequest) => Promise<UndoAnswer>;

export interface UndoParts {
  readonly store: Store;
  readonly journal: Journal;
  readonly catalogue: Catalogue;
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

async function findActions(
  parts: UndoParts,
  request: UndoRequest,
): Promise<readonly JournalEntryWithContents[]> {
  const { target } = request;
  if ('logId' in target) return [await findByLogId(parts, request, target.logId)];
  const { projectId, session } = request.caller;
  const sessionId = session?.id ?? request.endedSession;
  if (sessionId === undefined) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'There is no session here whose actions could be taken back. Send log_id.',
    });
  }
  const entries: JournalEntryWithContents[] = [];
  for await (const entry of actionsOf(parts, projectId, sessionId)) {
    entries.push(entry);
    if (target.of === 'last') break;
  }
  return entries;
}

/** The actions of a session that stand, the last first. */
async function* actionsOf(
  { store, journal, catalogue }: UndoParts,
  projectId: string,
  sessionId: string,
): AsyncGenerator<JournalEntryWithContents> {
  const writing = catalogue.tools.filter(({ tool }) => isWriteTool(tool)).map(({ tool }) => tool.slug);
  // Looked for by themselves, since most of them may only read and would crowd the others out.
  const requests = catalogue.toolkits.map(requestSlug);
  const found = await Promise.all(
    [writing, requests].map((slugs) => standingActions(store.db, { projectId, sessionId }, slugs)),
  );
  for (const { effectiveLogId } of found.flat().sort(lastFirst)) {
    const entry = await journal.find(projectId, effectiveLogId);
    if (entry && hadEffect(catalogue, entry)) yield entry;
  }
}

/** Whether an action is the last of the caller's session at its turn. */
async function isLastOfSession(
  parts: UndoParts,
  { caller, target }: UndoRequest,
  { id }: JournalEntryWithContents,
): Promise<boolean> {
  if (!caller.session) return false;
  // Those of a whole session are taken back the last first.
  if ('of' in target) return true;
  for await (const last of actionsOf(parts, caller.projectId, caller.session.id)) return last.id === id;
  return false;
}

// What failed as a whole is no action; what is unknown or half done must not be passed over in silence.
function hadEffect(catalogue: Catalogue, entry: JournalEntryWithContents): boolean {
  if (askedToolkit(catalogue, entry.tool) && !requestHadEffect(entry)) return false;
  return ['ok', 'unknown', 'pending'].includes(entry.outcome) || isPartlyDone(entry);
}

// A service's refusal of such a request is an answer like any other.
function requestHadEffect({ arguments: given, providerStatus = 0 }: JournalEntryWithContents): boolean {
  return !isReadRequest(given) && providerStatus < 400;
}

async function findByLogId(
  { store, journal }: UndoParts,
  { caller }: UndoRequest,
  logId: string,
): Promise<JournalEntryWithContents> {
  const asked = await journal.find(caller.projectId, logId);
  if (!asked || asked.userId !== caller.userId) {
    throw new ToolError({
      code: 'not_found',
      message: `There is no action ${logId}. Send the log_id of an answer.`,
    });
  }
  const chain = await chainOf(store.db, caller.projectId, logId);
  if (!stands(chain)) {
    throw new ToolError({
      code: 'conflict',
      message: `${logId} was taken back already, by ${chain.last}. To do it again, take that one back.`,
    });
  }
  return (chain.undoings > 0 ? await journal.find(caller.projectId, chain.last) : undefined) ?? asked;
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
      isLastOfSession: await isLastOfSession(parts, request, entry),
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
