import { z } from 'zod';
import { scopedApiKey } from '../src/auth/scoped-api-key.ts';
import { admin, SiteClient } from './run-tool.ts';

const tenantShape = z.object({ cloudId: z.string() });
const tokenShape = z.object({ token: z.string() });

/** The administrator behind the gateway, with a new token that may do what these scopes say and no more. */
export async function throughGateway(site: SiteClient, scopes: readonly string[]): Promise<SiteClient> {
  const { cloudId } = tenantShape.parse(await site.read('/_edge/tenant_info'));
  const body = { email: admin.email, scopes: [...scopes] };
  const { token } = tokenShape.parse((await site.send({ method: 'POST', path: '/_site/tokens', body })).body);
  const values = { subdomain: site.url, cloud_id: cloudId };
  return new SiteClient(site.url, { email: admin.email, token }, scopedApiKey.baseUrl(values));
}
