import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { reachOrStartRouter } from '../../router-access.ts';
import { type AskedRouter, askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { isConfirmed } from '../confirm.ts';
import { type UndoAnswer, undoAnswer } from './undo-answer.ts';
import { undoLines } from './undo-lines.ts';

export interface UndoOptions {
  readonly session?: string;
  /** All actions of the session, the last first. */
  readonly all?: boolean;
  readonly dryRun?: boolean;
  /** Do not ask. */
  readonly yes?: boolean;
}

const question = {
  asked: 'Take this back?',
  otherwise: 'Nothing was changed: add --yes to take this back without being asked.',
};

// Each action is one call of a tool, which may take two minutes.
const patienceMilliseconds = 15 * 60_000;

/**
 * Shows what an undo would do, asks, and does it.
 *
 * @throws Failure `not_undone` where not all of it could be taken back
 */
export async function undo(
  { terminal, ...asking }: CommandContext,
  logId: string | undefined,
  options: UndoOptions,
): Promise<void> {
  if (logId !== undefined && (options.session !== undefined || options.all)) {
    throw new Failure('bad_usage', 'Give the id of one action, or --session and --all, not both.');
  }
  const router = await reachOrStartRouter(asking);
  try {
    const ask = await undoOf(router, logId, options);
    const preview = await ask(true);
    failIfRefused(preview);
    writeLines(terminal.output, undoLines(preview));
    const possible = preview.data.actions.some(({ state }) => state === 'can_be_undone');
    if (options.dryRun) return;
    if (!possible) return failIfNotAllUndone(preview);
    if (!options.yes && !(await isConfirmed(terminal, question, asking.stop.signal)))
      return writeLines(terminal.output, ['Nothing was changed.']);
    // What is taken back is what was shown, whatever was done meanwhile.
    const [only, ...others] = preview.data.actions;
    const take = only && others.length === 0 ? await undoOf(router, only.log_id, options) : ask;
    const answer = await take(false);
    failIfRefused(answer);
    writeLines(terminal.output, undoLines(answer));
    failIfNotAllUndone(answer);
  } finally {
    await router.release();
  }
}

/** The whole was refused, so there is no list of actions to show. */
function failIfRefused({ data, error }: UndoAnswer): void {
  if (data.actions.length === 0 && error !== null) throw new Failure('not_undone', error);
}

/** The list that was shown says why; a script must hear it from the status. */
function failIfNotAllUndone({ successful }: UndoAnswer): void {
  if (!successful) throw new Failure('not_undone', 'Not all of it was taken back: see above.');
}

type AskUndo = (dryRun: boolean) => Promise<UndoAnswer>;

async function undoOf(
  router: AskedRouter,
  logId: string | undefined,
  { session, all }: UndoOptions,
): Promise<AskUndo> {
  const send = (path: string, body: object) =>
    askRouter(router, { method: 'POST', path, body, patienceMilliseconds }, undoAnswer);
  if (logId !== undefined) {
    const path = `/api/v3.1/logs/tool_execution/${encodeURIComponent(logId)}/undo`;
    return (dryRun) => send(path, { dry_run: dryRun });
  }
  const id = session ?? (await newestSession(router));
  const path = `/api/v3.1/tool_router/session/${encodeURIComponent(id)}/undo`;
  return (dryRun) => send(path, { scope: all ? 'session' : 'last', dry_run: dryRun });
}

const newestLog = z.object({
  logs: z.array(z.looseObject({ metadata: z.looseObject({ session_id: z.string().optional() }) })),
});

async function newestSession(router: AskedRouter): Promise<string> {
  // What took back the actions of a session that had ended is in no session itself.
  const request = { method: 'POST', path: '/api/v3.1/logs/tool_execution', body: { limit: 100 } } as const;
  const { logs } = await askRouter(router, request, newestLog);
  const id = logs.find(({ metadata }) => metadata.session_id !== undefined)?.metadata.session_id;
  if (id !== undefined) return id;
  throw new Failure(
    'bad_usage',
    'There is no session to take anything back of. Give the id of an action, as "tributary journal --json" lists it.',
  );
}
