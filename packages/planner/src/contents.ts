import type { LanguageModelV3CallOptions, LanguageModelV3Content } from '@ai-sdk/provider';
import type { NextStep, Surroundings } from './plan/decide-with-functions.ts';
import { askForHints } from './tools/ask-for-hints.ts';
import { readFunctions } from './tools/function-tools.ts';
import { findMetaTools, type MetaTools } from './tools/meta-tools.ts';

/** What a host offers, as far as the planner works with it. */
export function surroundingsOf({ tools, toolChoice }: LanguageModelV3CallOptions, now: Date): Surroundings {
  const wanted = toolChoice?.type === 'tool' ? toolChoice.toolName : undefined;
  const open = tools?.filter(({ name }) => wanted === undefined || name === wanted);
  return {
    functions: readFunctions(open),
    hasRouter: offered(tools).search !== undefined && wanted === undefined,
    isForced: toolChoice?.type === 'tool' || toolChoice?.type === 'required',
    now,
  };
}

// A host that has run out of steps allows no more calls.
const stopped = 'I had to stop before I was through. Please ask again for what is left.';

/** A step as a host takes it: words, or calls under the names that the host has for its tools. */
export function contentsOf(
  step: NextStep,
  call: LanguageModelV3CallOptions,
  { functions }: Surroundings,
): LanguageModelV3Content[] {
  if (step.kind === 'say') return [{ type: 'text', text: step.text }];
  if (call.toolChoice?.type === 'none') {
    return [{ type: 'text', text: [step.done ?? '', stopped].join('\n\n').trim() }];
  }
  if (step.kind === 'functions') {
    const calls = allowsSeveral(call) ? step.calls : step.calls.slice(0, 1);
    return calls.map(({ slug, arguments: given }, at) =>
      callOf(call, functions.nameOf(slug) ?? slug, JSON.stringify(given), at),
    );
  }
  const name = offered(call.tools)[step.tool];
  if (name === undefined) {
    const none = 'I have no tools here, so I can do nothing yet. Connect me to a tool router.';
    return [{ type: 'text', text: step.otherwise ?? none }];
  }
  const tool = call.tools?.find((one) => one.type === 'function' && one.name === name);
  const schema = tool?.type === 'function' ? tool.inputSchema : undefined;
  return [callOf(call, name, JSON.stringify(askForHints(step.tool, step.input, schema)))];
}

function callOf(
  { prompt }: LanguageModelV3CallOptions,
  toolName: string,
  input: string,
  at = 0,
): LanguageModelV3Content {
  const place = at === 0 ? '' : `_${at}`;
  return { type: 'tool-call', toolCallId: `call_${prompt.length}_${digest(input)}${place}`, toolName, input };
}

// As OpenAI's models are told that calls are to come one by one.
function allowsSeveral({ providerOptions }: LanguageModelV3CallOptions): boolean {
  return providerOptions?.openai?.parallelToolCalls !== false;
}

function offered(tools: LanguageModelV3CallOptions['tools']): MetaTools {
  return findMetaTools((tools ?? []).map(({ name }) => name));
}

// Ids must differ within a conversation and not between two runs of the same one.
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
