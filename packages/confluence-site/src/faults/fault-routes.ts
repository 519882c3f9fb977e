import { Hono } from 'hono';
import type { SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { faultSettingsSchema } from './fault-settings.ts';
import type { FaultSwitches } from './fault-switches.ts';

/** The switches of what goes wrong, as part of the site's administration: read, put, and all of them off. */
export function faultRoutes(switches: FaultSwitches): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/faults', (context) => context.json(switches.read()))
    .put('/faults', async (context) => {
      switches.set(await jsonBody(context, faultSettingsSchema));
      return context.json(switches.read());
    })
    .delete('/faults', (context) => {
      switches.clear();
      return context.body(null, 204);
    });
}
