import {
  canBeUndone,
  type DoneAction,
  isWriteTool,
  type Toolkit,
  type UndoCall,
  type UndoRule,
  undoCall,
  whyNoWayBack,
} from '@tributary/toolkit';
import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { askedToolkit, isReadRequest } from '../execution/provider-request.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import { isRedacted } from '../journal/redact/redact-fields.ts';
import { jsonObject } from '../json-object.ts';

/** How an action of the journal is taken back. */
export interface WayBack {
  readonly call: UndoCall;
  readonly rule: UndoRule;
  readonly action: DoneAction;
}

/** The way back of an action, or the reason in a sentence why there is none. */
export function wayBackOf(
  catalogue: Catalogue,
  entry: JournalEntryWithContents,
): { readonly way: WayBack } | { readonly reason: string } {
  const asked = askedToolkit(catalogue, entry.tool);
  if (asked) return { reason: whyNotTakenBack(asked, entry) };
  const tool = catalogue.findTool(entry.tool)?.tool;
  if (!tool) return { reason: `This router has no tool ${entry.tool} any more.` };
  if (!isWriteTool(tool)) return { reason: 'It only read, so there is nothing to take back.' };
  if (entry.dryRun) return { reason: 'It was a dry run: nothing was changed.' };
  const unfinished = whyUnfinished(entry);
  if (unfinished !== undefined) return { reason: unfinished };
  const output = jsonObject.safeParse(entry.answer);
  if (!entry.plan || !output.success) return { reason: 'What was kept of it was erased.' };
  const reason = whyNoWayBack(tool.undo, entry.plan);
  if (reason !== undefined) return { reason };
  if (!canBeUndone(tool.undo)) return { reason: tool.undo.impossible };
  return wayOf(tool.undo, { ...entry.plan, output: output.data });
}

function wayOf(rule: UndoRule, action: DoneAction): ReturnType<typeof wayBackOf> {
  try {
    const call = undoCall(rule, action);
    if (isRedacted(call.arguments, action.before)) {
      return {
        reason: 'It would need what the journal does not keep, since it is secret. Take it back by hand.',
      };
    }
    return { way: { rule, action, call } };
  } catch (error) {
    // The service answered in a form that the tool did not expect; the journal has it as it came.
    if (error instanceof z.ZodError)
      return { reason: 'What the service answered does not say what was made.' };
    throw error;
  }
}

/** Of a request in the caller's own words: nobody but the caller knows what it meant. */
function whyNotTakenBack({ name }: Toolkit, entry: JournalEntryWithContents): string {
  if (entry.dryRun) return 'It was a dry run: nothing was changed.';
  if (isReadRequest(entry.arguments)) return 'It only read, so there is nothing to take back.';
  return (
    whyUnfinished(entry) ??
    `It was a request in the caller's own words, and what it changed is not known. Take it back in ${name} by hand; what was done before it can be taken back by its log_id.`
  );
}

const partlyDone = z.object({ error: z.object({ message: z.string(), partlyDone: z.literal(true) }) });

/** Whether a call that failed changed something all the same. */
export function isPartlyDone({ outcome, answer }: JournalEntryWithContents): boolean {
  return outcome === 'error' && partlyDone.safeParse(answer).success;
}

function whyUnfinished(entry: JournalEntryWithContents): string | undefined {
  switch (entry.outcome) {
    case 'ok':
      return undefined;
    case 'pending':
      return 'It is still running.';
    case 'unknown':
      return 'It is not known whether it took effect. Look there, and change by hand what is to be changed.';
    case 'refused':
      return 'It was refused: nothing was changed.';
    case 'error':
      return isPartlyDone(entry)
        ? 'Only a part of it was done; its answer says which. Take that part back by hand.'
        : 'It failed: nothing was changed.';
  }
}
