import type { LanguageModelV3, LanguageModelV3Prompt } from '@ai-sdk/provider';
import { z } from 'zod';
import { createPlanner } from '../model.ts';

const prefix = 'router_';
const tools = [
  'COMPOSIO_SEARCH_TOOLS',
  'COMPOSIO_GET_TOOL_SCHEMAS',
  'COMPOSIO_MULTI_EXECUTE_TOOL',
  'COMPOSIO_MANAGE_CONNECTIONS',
  'TRIBUTARY_UNDO',
].map((name) => ({
  type: 'function' as const,
  name: `${prefix}${name}`,
  inputSchema: {
    type: 'object' as const,
    properties: { include: { type: 'array' as const, items: { enum: ['hints'] } } },
  },
}));
const mostSteps = 20;

/** A router's meta tools: answers in Composio's envelope. */
export interface MetaRouter<Call> {
  call(name: string, input: unknown): unknown;
  /** The calls of application tools since the last time. */
  takeCalls(): readonly Call[];
}

/** A conversation with the planner over a router, as an agent would drive it. */
export class Conversation<Call> {
  readonly #router: MetaRouter<Call>;
  readonly #model: LanguageModelV3 = createPlanner();
  readonly #prompt: LanguageModelV3Prompt = [{ role: 'system', content: 'You are a helpful agent.' }];

  constructor(router: MetaRouter<Call>) {
    this.#router = router;
  }

  /** Says something, runs the model's calls until it answers in words, and tells what was called meanwhile. */
  async say(text: string): Promise<{ readonly text: string; readonly calls: readonly Call[] }> {
    this.#router.takeCalls();
    this.#prompt.push({ role: 'user', content: [{ type: 'text', text }] });
    for (let step = 0; step < mostSteps; step += 1) {
      const answer = await this.#step();
      if (answer !== undefined) return { text: answer, calls: this.#router.takeCalls() };
    }
    throw new Error(`No answer to "${text}" after ${mostSteps} steps`);
  }

  async #step(): Promise<string | undefined> {
    const { content } = await this.#model.doGenerate({ prompt: this.#prompt, tools });
    const [part] = content;
    if (part?.type === 'text') {
      this.#prompt.push({ role: 'assistant', content: [part] });
      return part.text;
    }
    if (part?.type !== 'tool-call') throw new Error('The model said nothing');
    const { toolCallId, toolName } = part;
    const input: unknown = JSON.parse(part.input);
    const value = z.json().parse(await this.#router.call(toolName, input));
    this.#prompt.push({ role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input }] });
    this.#prompt.push({
      role: 'tool',
      content: [{ type: 'tool-result', toolCallId, toolName, output: { type: 'json', value } }],
    });
    return undefined;
  }
}
