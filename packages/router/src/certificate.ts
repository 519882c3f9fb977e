import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { isLoopbackHost } from './exposure.ts';
import type { TlsIdentity } from './http-server.ts';
import { RouterError } from './router-error.ts';

/**
 * The names that a certificate is for, as they stand in URLs; one with a wildcard names no single host.
 *
 * @throws RouterError `unusable_certificate` where it is none, is over, or belongs to another key
 */
export function namesOfCertificate(tls: TlsIdentity, now: Date): readonly string[] {
  const certificate = readCertificate(tls);
  if (certificate.validToDate < now) {
    throw unusable(`The certificate ended on ${certificate.validToDate.toISOString()}. Have a new one made.`);
  }
  return (certificate.subjectAltName ?? '')
    .split(', ')
    .flatMap((name) => /^(?:DNS|IP Address):([^*"]+)$/.exec(name)?.[1] ?? [])
    .map((name) => new URL(`https://${isIPv6(name) ? `[${name}]` : name}`).hostname);
}

/**
 * The origin at which a server with this certificate is believed: under a name of this machine where it has one,
 * else the first one.
 *
 * @param url where the server listens
 */
export function certifiedOrigin(url: string, names: readonly string[]): string {
  const name = names.find(isLoopbackHost) ?? names[0];
  return name === undefined ? url : `https://${name}:${new URL(url).port || '443'}`;
}

function readCertificate({ certificate, key }: TlsIdentity): X509Certificate {
  const parsed = parsedOr('The certificate cannot be read', () => new X509Certificate(certificate));
  const privateKey = parsedOr('The key of the certificate cannot be read', () => createPrivateKey(key));
  if (!parsed.checkPrivateKey(privateKey)) {
    throw unusable(
      'The key is of another certificate. Give the certificate and the key that were made together.',
    );
  }
  return parsed;
}

function parsedOr<Parsed>(complaint: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (cause) {
    throw unusable(
      `${complaint}. Give it in PEM, as "-----BEGIN …-----" begins it, without a passphrase.`,
      cause,
    );
  }
}

function unusable(message: string, cause?: unknown): RouterError {
  return new RouterError('unusable_certificate', message, { cause });
}
