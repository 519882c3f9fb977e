import { readFileSync } from 'node:fs';
import type { TlsIdentity } from '@tributary/router';
import type { TlsFiles } from '../configuration/configuration.ts';
import { Failure } from '../failure.ts';

/**
 * What is in the files of a certificate.
 *
 * @throws Failure `bad_configuration` that names the variable of a file that cannot be read
 */
export function readTlsFiles({ certificate, key }: TlsFiles): TlsIdentity {
  return {
    certificate: readFile('TRIBUTARY_TLS_CERT', certificate),
    key: readFile('TRIBUTARY_TLS_KEY', key),
  };
}

function readFile(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure(
      'bad_configuration',
      `${path} cannot be read. Set ${variable} to a PEM file that this user may read.`,
      { cause },
    );
  }
}
