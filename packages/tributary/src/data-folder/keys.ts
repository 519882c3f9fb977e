import { randomBytes } from 'node:crypto';
import type { Configuration } from '../configuration/configuration.ts';
import { secretKeysIn } from '../configuration/secret-keys.ts';
import { Failure } from '../failure.ts';
import type { DataFolder } from './data-folder.ts';

const keyBytes = 32;

const secretKeyFile = 'secret-key';

/** What a server needs to know callers and to encrypt what it keeps. */
export interface Keys {
  /** The project key. */
  readonly apiKey: string;
  /** Its versions, the current one first. */
  readonly secretKey: readonly string[];
}

/** The keys that were configured; those that were not are made once and kept in the data folder. */
export function keysOf(configuration: Configuration, folder: DataFolder): Keys {
  return {
    apiKey: configuration.apiKey ?? kept(folder, 'api-key', newApiKey),
    secretKey: configuration.secretKey ?? secretKeysIn(kept(folder, secretKeyFile, newSecretKey)),
  };
}

/**
 * Adds a new version of the secret key to the data folder, before the earlier ones; gives all. It is on the disk when
 * this returns: what is wrapped by it would be lost with it.
 */
export function addSecretKey(folder: DataFolder): readonly string[] {
  const versions = [newSecretKey(), ...secretKeysIn(kept(folder, secretKeyFile, newSecretKey))];
  folder.replace(secretKeyFile, `${versions.join('\n')}\n`);
  return versions;
}

/** The project key of a server on this data folder, if one was ever made or configured. */
export function knownApiKey(configuration: Configuration, folder: DataFolder): string | undefined {
  return configuration.apiKey ?? (folder.read('api-key')?.trim() || undefined);
}

function newApiKey(): string {
  return `ak_${randomBytes(keyBytes).toString('base64url')}`;
}

function newSecretKey(): string {
  return randomBytes(keyBytes).toString('base64');
}

function kept(folder: DataFolder, name: string, make: () => string): string {
  const key = folder.readOrCreate(name, () => `${make()}\n`).trim();
  if (key !== '') return key;
  throw new Failure(
    'unusable_data_folder',
    `${folder.pathOf(name)} is empty. Put the key back into it, or delete the file to have a new one made.`,
  );
}
