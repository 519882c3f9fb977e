import { isWriteTool, ToolError } from '@tributary/toolkit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedToolkit, isReadRequest, requestSlug } from '../execution/provider-request.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import type { Store } from '../store/store.ts';
import { type ActionPlace, chainOf, lastFirst, standingActions, stands } from './standing-actions.ts';
import type { UndoRequest } from './undo-request.ts';
import { isPartlyDone } from './way-back.ts';

export interface FindActionsParts {
  readonly store: Store;
  readonly journal: Journal;
  readonly catalogue: Catalogue;
}

/**
 * The actions that a request means, in the order in which they are taken back.
 *
 * @throws ToolError `not_found` for one that is not the caller's, `conflict` for one that was taken back already,
 *   `invalid_input` where there is no session
 */
export async function findActions(
  parts: FindActionsParts,
  request: UndoRequest,
): Promise<readonly JournalEntryWithContents[]> {
  const { target } = request;
  if ('logId' in target) return [await findByLogId(parts, request, target.logId)];
  const place = placeOf(request);
  if (place === undefined) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'There is no session here whose actions could be taken back. Send log_id.',
    });
  }
  const entries: JournalEntryWithContents[] = [];
  for await (const entry of actionsOf(parts, place)) {
    entries.push(entry);
    if (target.of === 'last') break;
  }
  return entries;
}

/** A conversation where the caller says which; else a session. */
function placeOf({
  caller,
  endedSession,
}: Pick<UndoRequest, 'caller' | 'endedSession'>): ActionPlace | undefined {
  const { projectId, userId, conversation, session } = caller;
  if (session && conversation !== undefined) return { projectId, userId, conversation };
  const sessionId = session?.id ?? endedSession;
  return sessionId === undefined ? undefined : { projectId, userId, sessionId };
}

/** The actions of a place that stand, the last first. */
async function* actionsOf(
  { store, journal, catalogue }: FindActionsParts,
  place: ActionPlace,
): AsyncGenerator<JournalEntryWithContents> {
  const writing = catalogue.tools.filter(({ tool }) => isWriteTool(tool)).map(({ tool }) => tool.slug);
  // Looked for by themselves, since most of them may only read and would crowd the others out.
  const requests = catalogue.toolkits.map(requestSlug);
  const found = await Promise.all(
    [writing, requests].map((slugs) => standingActions(store.db, place, slugs)),
  );
  for (const { effectiveLogId } of found.flat().sort(lastFirst)) {
    const entry = await journal.find(place.projectId, effectiveLogId);
    if (entry && hadEffect(catalogue, entry)) yield entry;
  }
}

/** Whether an action is the last of the caller's session, or conversation, at its turn. */
export async function isLastAction(
  parts: FindActionsParts,
  { caller, target }: Pick<UndoRequest, 'caller' | 'target'>,
  { id }: Pick<JournalEntryWithContents, 'id'>,
): Promise<boolean> {
  if (!caller.session) return false;
  // Those of a whole session are taken back the last first.
  if ('of' in target) return true;
  const place = placeOf({ caller });
  if (place === undefined) return false;
  for await (const last of actionsOf(parts, place)) return last.id === id;
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
  { store, journal }: FindActionsParts,
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
