import { type AuthField, type AuthScheme, isOAuthScheme, type Toolkit } from '@tributary/toolkit';
import { z } from 'zod';
import { versionsOf } from '../../catalogue/versions.ts';
import { appFields } from './app-fields.ts';
import type { ManagedSchemes } from './managed-schemes.ts';

const category = z.object({ id: z.string(), name: z.string() });

/** A toolkit in a list, as the wire has it. */
export const toolkitItem = z.object({
  slug: z.string(),
  name: z.string(),
  auth_schemes: z.array(z.string()),
  composio_managed_auth_schemes: z.array(z.string()),
  is_local_toolkit: z.boolean(),
  no_auth: z.boolean(),
  deprecated: z.object({ toolkitId: z.string() }),
  meta: z.object({
    created_at: z.string(),
    updated_at: z.string(),
    description: z.string(),
    logo: z.string(),
    categories: z.array(category),
    triggers_count: z.int(),
    tools_count: z.int(),
    version: z.string(),
  }),
});

const field = z.object({
  name: z.string(),
  displayName: z.string(),
  type: z.string(),
  description: z.string(),
  required: z.boolean(),
  is_secret: z.boolean(),
});
const fieldGroup = z.object({ required: z.array(field), optional: z.array(field) });

/** A toolkit by itself, with what is to be entered to connect it. */
export const toolkitDetails = toolkitItem.extend({
  enabled: z.boolean(),
  auth_config_details: z.array(
    z.object({
      name: z.string(),
      mode: z.string(),
      fields: z.object({ auth_config_creation: fieldGroup, connected_account_initiation: fieldGroup }),
    }),
  ),
  meta: toolkitItem.shape.meta.extend({
    categories: z.array(category.extend({ slug: z.string() })),
    available_versions: z.array(z.string()),
  }),
});

/** @see toolkitItem */
export function describeToolkit(
  toolkit: Toolkit,
  managedSchemes: ManagedSchemes,
  version: string = toolkit.version,
): z.input<typeof toolkitItem> {
  const modes = new Set(toolkit.authSchemes.map(({ mode }) => mode));
  const date = dateOfVersion(toolkit.version);
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    auth_schemes: [...modes],
    composio_managed_auth_schemes: managedSchemes(toolkit),
    is_local_toolkit: false,
    no_auth: modes.has('NO_AUTH'),
    deprecated: { toolkitId: toolkit.slug },
    meta: {
      created_at: date,
      updated_at: date,
      description: toolkit.description,
      logo: '',
      categories: toolkit.categories.map(describeCategory),
      triggers_count: 0,
      tools_count: toolkit.tools.length,
      version,
    },
  };
}

/** @see toolkitDetails */
export function describeToolkitDetails(
  toolkit: Toolkit,
  managedSchemes: ManagedSchemes,
  version: string,
): z.input<typeof toolkitDetails> {
  const item = describeToolkit(toolkit, managedSchemes, version);
  return {
    ...item,
    enabled: true,
    auth_config_details: toolkit.authSchemes.map(describeScheme),
    meta: {
      ...item.meta,
      categories: item.meta.categories.map((one) => ({ ...one, slug: one.id })),
      available_versions: [...versionsOf(toolkit)],
    },
  };
}

/** A category by its name; the id is the name in lower case, joined by dashes. */
export function describeCategory(name: string): z.input<typeof category> {
  return { id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), name };
}

function describeScheme(scheme: AuthScheme) {
  const { name, mode, fields } = scheme;
  const ofApp = isOAuthScheme(scheme) ? appFields : [];
  return {
    name,
    mode,
    fields: {
      // Schemes whose credentials are entered need nothing from the project, only from each user.
      auth_config_creation: {
        required: ofApp.filter(({ required }) => required).map(describeField),
        optional: ofApp.filter(({ required }) => !required).map(describeField),
      },
      connected_account_initiation: {
        required: fields.filter(({ required }) => required).map(describeField),
        optional: fields.filter(({ required }) => !required).map(describeField),
      },
    },
  };
}

function describeField({ name, label, description, required, secret }: AuthField): z.input<typeof field> {
  return { name, displayName: label, type: 'string', description, required, is_secret: secret };
}

/** The day in a version such as `20261122_00`: the only day that is known of a toolkit. */
function dateOfVersion(version: string): string {
  return version.replace(/^(\d{4})(\d\d)(\d\d)_\d\d$/, '$1-$2-$3T00:00:00.000Z');
}
