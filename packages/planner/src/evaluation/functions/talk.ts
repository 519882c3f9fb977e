import type {
  JSONValue,
  LanguageModelV3CallOptions,
  LanguageModelV3FunctionTool,
  LanguageModelV3Prompt,
} from '@ai-sdk/provider';
import { z } from 'zod';
import { createPlanner } from '../../model.ts';

/** A call of a function, as the host got it. */
export interface FunctionCall {
  readonly name: string;
  readonly input: unknown;
}

/** A conversation with the planner in a host that offers functions of its own. */
export function startTalk(
  tools: LanguageModelV3FunctionTool[],
  answer: (call: FunctionCall) => JSONValue | Promise<JSONValue> = () => 'Done.',
  options: Partial<LanguageModelV3CallOptions> = {},
) {
  const planner = createPlanner({ now: () => new Date('2026-03-04T12:00:00Z') });
  const prompt: LanguageModelV3Prompt = [];
  return async (said: string) => {
    const calls: FunctionCall[] = [];
    prompt.push({ role: 'user', content: [{ type: 'text', text: said }] });
    for (let step = 0; step < 12; step += 1) {
      const { content } = await planner.doGenerate({ ...options, prompt, tools });
      const words = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
      if (words !== '') {
        prompt.push({ role: 'assistant', content: [{ type: 'text', text: words }] });
        return { text: words, calls };
      }
      const wanted = content.flatMap((part) => (part.type === 'tool-call' ? [part] : []));
      for (const { toolCallId, toolName, input: json } of wanted) {
        const input = z.json().parse(JSON.parse(json));
        calls.push({ name: toolName, input });
        const value = await answer({ name: toolName, input });
        prompt.push({ role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input }] });
        const output =
          typeof value === 'string' ? { type: 'text' as const, value } : { type: 'json' as const, value };
        prompt.push({ role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName, output }] });
      }
    }
    throw new Error(`No answer to "${said}" after twelve steps`);
  };
}
