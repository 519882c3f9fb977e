/** What is wrong with a server's certificate, by OpenSSL's and Node's codes. */
const faults: Readonly<Record<string, (url: string) => string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: notTrusted,
  SELF_SIGNED_CERT_IN_CHAIN: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notTrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: notTrusted,
  CERT_HAS_EXPIRED: (url) => `The certificate of the router at ${url} has expired. Renew it there.`,
  CERT_NOT_YET_VALID: (url) =>
    `The certificate of the router at ${url} is not valid yet. Look at the clocks of both machines.`,
  ERR_TLS_CERT_ALTNAME_INVALID: (url) =>
    `The certificate of the router at ${url} is for other names. Use one of those in its address, or give it a certificate for this one.`,
};

/** What to say where a request failed for the server's certificate; nothing where it failed for something else. */
export function certificateFailure(url: string, error: unknown): string | undefined {
  const { cause } = error instanceof Error ? error : {};
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return undefined;
  return faults[cause.code]?.(url);
}

// Node reads the variable once, as it starts.
function notTrusted(url: string): string {
  return `The certificate of the router at ${url} is not trusted by this machine. Set NODE_EXTRA_CA_CERTS to a file with the certificate that signed it (itself, where it signed itself), in the environment: a .env file is read too late for that.`;
}
