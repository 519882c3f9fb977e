import { type AuthScheme, type AuthValues, ToolError } from '@tributary/toolkit';

const siteName = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** Email and API token, sent as Basic authentication to the site itself. */
export const apiKey: AuthScheme = {
  mode: 'API_KEY',
  name: 'confluence_api_key',
  fields: [
    {
      name: 'subdomain',
      label: 'Your site',
      description: 'Name of the Confluence site, the part before .atlassian.net, or its whole address.',
      required: true,
      secret: false,
    },
    {
      name: 'generic_id',
      label: 'Email',
      description: 'Email of the Atlassian account.',
      required: true,
      secret: false,
    },
    {
      name: 'generic_api_key',
      label: 'API token',
      description: 'API token of that account, made at id.atlassian.com under Security, API tokens.',
      required: true,
      secret: true,
    },
  ],
  baseUrl: (values) => siteAddress(entered(values, 'subdomain')),
  headers: (values) => {
    const pair = `${entered(values, 'generic_id')}:${entered(values, 'generic_api_key')}`;
    return { authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
  },
};

function entered(values: AuthValues, name: string): string {
  const value = values[name]?.trim();
  if (value) return value;
  throw new ToolError({
    code: 'invalid_input',
    message: `The Confluence connection lacks ${name}. Connect it again.`,
  });
}

function siteAddress(site: string): string {
  if (siteName.test(site)) return `https://${site.toLowerCase()}.atlassian.net`;
  const url = URL.parse(site.includes('://') ? site : `https://${site}`);
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (usable && (site.includes('://') || url.hostname.endsWith('.atlassian.net'))) return url.origin;
  throw new ToolError({
    code: 'invalid_input',
    message: `"${site}" is no Confluence site. Enter its name, such as "your-site", or its address, such as "https://your-site.atlassian.net".`,
  });
}
