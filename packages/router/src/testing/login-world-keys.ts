/** The keys of a world of logins, and the app that the local site has. */
export const worldKeys = {
  apiKey: 'key',
  secretKey: 'a secret key of thirty-two bytes',
  client: { clientId: 'local-client-id', clientSecret: 'local-client-secret' },
} as const;
