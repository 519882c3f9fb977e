import type { RestApp, RouterServices } from '../environment.ts';
import { addListToolkits } from './list-toolkits.ts';
import { addReadToolkit } from './read-toolkit.ts';

/** Everything under toolkits. */
export function addToolkits(app: RestApp, services: RouterServices): void {
  addListToolkits(app, services);
  // After what has a name of its own in the place of a slug.
  addReadToolkit(app, services);
}
