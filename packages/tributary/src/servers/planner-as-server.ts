import { createModelServer, refusalBody } from '@tributary/model-server';
import { createPlanner } from '@tributary/planner';
import type { ServedApp } from '@tributary/router';

/** The built-in planner as a model of OpenAI's API, under /v1: any agent framework can be tried with it offline. */
export function plannerAsServer(): ServedApp {
  return {
    path: '/v1',
    group: 'Models',
    app: createModelServer({ models: [createPlanner()] }),
    errorBody: refusalBody,
  };
}
