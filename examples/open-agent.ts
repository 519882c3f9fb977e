import { type Agent, type AgentOptions, chooseModel, createAgent } from '@tributary/agent';

/**
 * An agent at the router that the environment names. Without a key for a model it is the built-in planner that answers:
 * offline, and the same way each time.
 */
export function openAgent(changes: Partial<AgentOptions> = {}): Promise<Agent> {
  const { COMPOSIO_BASE_URL, COMPOSIO_API_KEY, COMPOSIO_USER_ID, OPENAI_API_KEY } = process.env;
  return createAgent({
    baseUrl: COMPOSIO_BASE_URL ?? 'http://127.0.0.1:8787',
    apiKey: COMPOSIO_API_KEY ?? '',
    userId: COMPOSIO_USER_ID ?? 'default',
    toolkits: ['confluence'],
    model: chooseModel({ apiKey: OPENAI_API_KEY }),
    threads: { file: '.tributary/examples.db' },
    ...changes,
  });
}
