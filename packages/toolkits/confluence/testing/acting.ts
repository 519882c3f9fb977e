import {
  canBeUndone,
  type DoneAction,
  isWriteTool,
  type JsonObject,
  type LaterChange,
  type Settlement,
  type UnansweredAction,
  type UndoRule,
  undoCall,
  type WriteTool,
} from '@tributary/toolkit';
import { confluence } from '../src/toolkit.ts';
import { asJson, type SiteClient } from './run-tool.ts';

/** A writing tool by its slug. */
export function writingTool(slug: string): WriteTool {
  const tool = confluence.tools.find((one) => one.slug === slug);
  if (tool && isWriteTool(tool)) return tool;
  throw new Error(`There is no writing tool ${slug}`);
}

/** Runs a writing tool and keeps what a journal would keep. */
export async function act(client: SiteClient, slug: string, sent: JsonObject): Promise<DoneAction> {
  return await client.write(writingTool(slug), sent);
}

/** Plans a write and sends nothing, as where the answer was lost on the way there. */
export async function intend(client: SiteClient, slug: string, sent: JsonObject): Promise<UnansweredAction> {
  const tool = writingTool(slug);
  const input = asJson(tool.input.parse(sent));
  const { before } = await tool.plan(input, client.context());
  return { input, before: asJson(before), startedAt: new Date() };
}

/** The tool's own opinion about a write whose answer was lost. */
export async function settle(
  client: SiteClient,
  slug: string,
  action: UnansweredAction,
): Promise<Settlement> {
  const settlement = await writingTool(slug).settle?.(action, client.context());
  if (!settlement) throw new Error(`${slug} cannot be settled`);
  return settlement;
}

/** What somebody did since, if anything. */
export function changedSince(
  client: SiteClient,
  slug: string,
  action: DoneAction,
): Promise<LaterChange | undefined> {
  return ruleOf(slug).changedSince(action, client.context());
}

/** Takes an action back, as an action of its own. */
export async function undo(
  client: SiteClient,
  slug: string,
  action: DoneAction,
): Promise<{ readonly slug: string; readonly action: DoneAction }> {
  const changed = await changedSince(client, slug, action);
  if (changed) throw new Error(`Changed by ${changed.by}: ${changed.what}`);
  const call = undoCall(ruleOf(slug), action);
  return { slug: call.tool, action: await act(client, call.tool, call.arguments) };
}

function ruleOf(slug: string): UndoRule {
  const { undo: rule } = writingTool(slug);
  if (canBeUndone(rule)) return rule;
  throw new Error(`${slug} cannot be undone: ${rule.impossible}`);
}
