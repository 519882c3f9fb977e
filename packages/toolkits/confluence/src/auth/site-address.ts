import { type AuthField, type AuthValues, ToolError } from '@tributary/toolkit';

const siteName = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** Which site an account is of, in every scheme. */
export const siteField: AuthField = {
  name: 'subdomain',
  label: 'Your site',
  description: 'Name of the Confluence site, the part before .atlassian.net, or its whole address.',
  required: true,
  secret: false,
};

/**
 * What was entered for a field.
 *
 * @throws ToolError `invalid_input` where it is missing
 */
export function entered(values: AuthValues, name: string): string {
  const value = values[name]?.trim();
  if (value) return value;
  throw new ToolError({
    code: 'invalid_input',
    message: `The Confluence connection lacks ${name}. Connect it again.`,
  });
}

/**
 * Origin of the site that was entered.
 *
 * @throws ToolError `invalid_input` where it names none
 */
export function siteAddress(values: AuthValues): string {
  const site = entered(values, siteField.name);
  if (siteName.test(site)) return `https://${site.toLowerCase()}.atlassian.net`;
  const url = URL.parse(site.includes('://') ? site : `https://${site}`);
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (usable && (site.includes('://') || url.hostname.endsWith('.atlassian.net'))) return url.origin;
  throw new ToolError({
    code: 'invalid_input',
    message: `"${site}" is no Confluence site. Enter its name, such as "your-site", or its address, such as "https://your-site.atlassian.net".`,
  });
}
