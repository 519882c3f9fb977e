import { randomBytes } from 'node:crypto';
import type { Configuration } from '../configuration/configuration.ts';
import { Failure } from '../failure.ts';
import type { DataFolder } from './data-folder.ts';

const keyBytes = 32;

/** What a server needs to know callers and to encrypt what it keeps. */
export interface Keys {
  /** The project key. */
  readonly apiKey: string;
  readonly secretKey: string;
}

/** The keys that were configured; those that were not are made once and kept in the data folder. */
export function keysOf(configuration: Configuration, folder: DataFolder): Keys {
  return {
    apiKey: configuration.apiKey ?? kept(folder, 'api-key', newApiKey),
    secretKey: configuration.secretKey ?? kept(folder, 'secret-key', newSecretKey),
  };
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
