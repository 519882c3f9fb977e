import { Composio } from '@composio/core';
import { coreOptions } from './composio-core.ts';

/** The address and the headers that a program gives to its MCP client: those of a session of `jane`. */
export async function mcpSession(): Promise<{ url: string; headers: Record<string, string> }> {
  const { mcp } = await new Composio(coreOptions).create('jane', { toolkits: ['confluence'], mcp: true });
  return { url: mcp.url, headers: { ...mcp.headers } };
}
