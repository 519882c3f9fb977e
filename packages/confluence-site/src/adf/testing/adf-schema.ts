import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';

const path = createRequire(import.meta.url).resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const validate = new Ajv.default({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')));

/** What Atlassian's published schema has against a document; an empty list where it is valid. */
export function adfFaults(document: unknown): string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
