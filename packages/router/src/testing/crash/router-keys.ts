/** The keys of every router of a crash run: they share a store. */
export const routerKeys = {
  apiKey: 'ak_fedcba9876543210fedcba9876543210',
  secretKey: 'the secret key of the crash runs',
} as const;
