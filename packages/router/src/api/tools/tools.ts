import type { RestApp, RouterServices } from '../environment.ts';
import { addExecuteTool } from './execute-tool.ts';
import { addListTools } from './list-tools.ts';
import { addReadTool } from './read-tool.ts';
import { addRequiredScopes } from './required-scopes.ts';

/** Everything under tools: what there is, and running one outside any session. */
export function addTools(app: RestApp, services: RouterServices): void {
  addListTools(app, services);
  addRequiredScopes(app, services);
  // After what has a name of its own in the place of a slug.
  addExecuteTool(app, services);
  addReadTool(app, services);
}
