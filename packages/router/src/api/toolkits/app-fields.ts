import type { AuthField } from '@tributary/toolkit';

/** What a project enters to connect its users by an OAuth app of its own. */
export const appFields: readonly AuthField[] = [
  {
    name: 'client_id',
    label: 'Client id',
    description: 'Id of your OAuth app.',
    required: true,
    secret: false,
  },
  {
    name: 'client_secret',
    label: 'Client secret',
    description: 'Secret of your OAuth app.',
    required: true,
    secret: true,
  },
  {
    name: 'scopes',
    label: 'Scopes',
    description: 'What to ask people for; without it, what the tools need.',
    required: false,
    secret: false,
  },
  {
    name: 'oauth_redirect_uri',
    label: 'Redirect address',
    description: 'Where the app sends people back to; without it, this router.',
    required: false,
    secret: false,
  },
  {
    name: 'base_url',
    label: 'Server',
    description: 'Address of another server than the own one of the service.',
    required: false,
    secret: false,
  },
];
