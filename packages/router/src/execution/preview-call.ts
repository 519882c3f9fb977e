import {
  canBeUndone,
  isWriteTool,
  type JsonObject,
  type PlannedAction,
  type RunContext,
  type Undo,
  type UploadForm,
  undoTool,
  type WriteStep,
  whyNoWayBack,
} from '@tributary/toolkit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { toJsonObject } from '../json-object.ts';
import type { Policy } from '../sessions/policy.ts';
import { isNeeded } from './ask-first.ts';
import { differenceOf } from './difference.ts';
import type { PlacePermit } from './permit-places.ts';
import type { PreparedCall } from './prepare-call.ts';
import { refuseIfChanged } from './refuse-if-changed.ts';
import type { ToolCall } from './tool-call.ts';

export interface PreviewParts {
  readonly catalogue: Catalogue;
  readonly policy: Policy;
  readonly permit: PlacePermit;
}

/**
 * What a call would send and change, found out by reads alone: nothing here has a way to write.
 *
 * @throws ToolError whatever would stop the call before its first request
 */
export async function previewCall(
  parts: PreviewParts,
  call: ToolCall,
  { entry, input, asks }: PreparedCall,
  context: RunContext,
): Promise<JsonObject> {
  const { tool } = entry;
  if (!isWriteTool(tool)) return previewOfRead(tool.name);
  const plan = await tool.plan(input, context);
  await parts.permit.plan(plan.steps);
  await refuseIfChanged(call.undoes, context);
  const planned = { input: toJsonObject(input), before: plan.before };
  const reason = whyNoWayBack(tool.undo, planned) ?? whyNotAllowed(parts, call, tool.undo, planned);
  return toJsonObject({
    dry_run: true,
    summary: plan.summary,
    requests: plan.steps.map(describeStep),
    changes: plan.changes.map(differenceOf),
    can_be_undone: reason === undefined,
    ...(asks && isNeeded(asks, call, { tool, input }, plan) ? { needs_approval: true } : {}),
    ...(reason === undefined ? {} : { why_not: reason }),
  });
}

function previewOfRead(name: string): JsonObject {
  return {
    dry_run: true,
    summary: `${name}: reads only`,
    requests: [],
    changes: [],
    can_be_undone: false,
    why_not: 'It changes nothing.',
  };
}

/** A request as it would be sent. One that needs the answer to an earlier one is not known yet. */
function describeStep({ description, request }: WriteStep): JsonObject {
  if (typeof request === 'function') return { description, made_from_earlier_answers: true };
  const { method, path, query, body, form } = request;
  return toJsonObject({
    description,
    method,
    path,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    ...(form === undefined ? {} : { form: { ...form.fields, [form.file.field]: describeFile(form) } }),
  });
}

function describeFile({ file }: UploadForm): string {
  return `${file.name} (${file.mediaType}, ${Buffer.byteLength(file.base64, 'base64')} bytes)`;
}

function whyNotAllowed(
  { catalogue, policy }: PreviewParts,
  { caller }: ToolCall,
  undo: Undo,
  planned: PlannedAction,
): string | undefined {
  if (!canBeUndone(undo)) return undefined;
  const slug = undoTool(undo, planned);
  const entry = catalogue.findTool(slug);
  if (entry && policy(caller.session, entry).allowed) return undefined;
  return `This session may not use ${slug}, which would take it back.`;
}
