import { Composio } from '@composio/core';
import { Agent } from '@mastra/core/agent';
import type { MastraModelConfig } from '@mastra/core/llm';
import { MCPClient } from '@mastra/mcp';

export interface Result {
  readonly tools: readonly string[];
  /** What the model answered; nothing without a model or a request. */
  readonly text?: string;
}

/**
 * Makes a session for `user`, connects to its tools and, given a model and a request, lets the model use them.
 * The client reads COMPOSIO_BASE_URL and COMPOSIO_API_KEY from the environment: that is all that says which router.
 */
export async function main(user: string, model?: MastraModelConfig, request?: string): Promise<Result> {
  const composio = new Composio({ allowTracking: false, disableVersionCheck: true });
  const session = await composio.create(user, { toolkits: ['confluence'], mcp: true });
  const client = new MCPClient({
    servers: {
      composio: {
        url: new URL(session.mcp.url),
        requestInit: { headers: session.mcp.headers ?? {} },
      },
    },
  });
  try {
    const tools = await client.listTools();
    const names = Object.keys(tools);
    if (model === undefined || request === undefined) return { tools: names };
    const agent = new Agent({
      id: 'guide',
      name: 'Guide',
      instructions: 'You work in the Confluence of the person you talk with, by the tools you are given.',
      model,
      tools,
    });
    const { text } = await agent.generate(request, { maxSteps: 10 });
    return { tools: names, text };
  } finally {
    await client.disconnect();
  }
}

if (import.meta.main) {
  const model = process.env.OPENAI_API_KEY ? 'openai/gpt-5-mini' : undefined;
  const { tools, text } = await main('default', model, process.argv[2]);
  console.log(text ?? tools.join('\n'));
}
