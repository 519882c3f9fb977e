import type { RestApp, RouterServices } from '../environment.ts';
import { addChangeAuthConfig } from './change-auth-config.ts';
import { addCreateAuthConfig } from './create-auth-config.ts';
import { addReadAuthConfigs } from './read-auth-configs.ts';

/** The routes of auth configs. */
export function addAuthConfigs(app: RestApp, services: RouterServices): void {
  addCreateAuthConfig(app, services);
  addReadAuthConfigs(app, services);
  addChangeAuthConfig(app, services);
}
