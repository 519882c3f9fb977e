import { onTestFinished } from 'vitest';
import { type Agent, type AgentOptions, createAgent } from '../agent.ts';
import { chooseModel } from '../model/choose-model.ts';
import type { ThreadsPlace } from '../threads/threads-place.ts';
import { type ScriptedModelServer, startScriptedModel, type Turn } from './scripted-model-server.ts';
import { type SmallRouter, type SmallTool, startSmallRouter } from './small-router.ts';

/** A router with a few tools and a model that says what the test wrote, for agents on any conversations. */
export interface AgentWorld {
  readonly router: SmallRouter;
  readonly model: ScriptedModelServer;
  /** Closed when the test is over, unless it was before. */
  open(changes?: Partial<AgentOptions>): Promise<Agent>;
}

/** All that ends with the test that started it. */
export async function startAgentWorld(
  place: ThreadsPlace,
  tools: Readonly<Record<string, SmallTool>>,
  script: readonly Turn[],
): Promise<AgentWorld> {
  const router = await startSmallRouter(tools);
  const model = await startScriptedModel(script);
  const agents: Agent[] = [];
  onTestFinished(async () => {
    await Promise.all(agents.map((agent) => agent.close()));
    await Promise.all([router.close(), model.close()]);
  });
  return {
    router,
    model,
    async open(changes) {
      const agent = await createAgent({
        baseUrl: router.url,
        apiKey: router.apiKey,
        userId: 'jane',
        toolkits: ['wiki'],
        model: chooseModel({ baseUrl: model.baseUrl, modelName: 'scripted' }),
        threads: place,
        ...changes,
      });
      agents.push(agent);
      return agent;
    },
  };
}
