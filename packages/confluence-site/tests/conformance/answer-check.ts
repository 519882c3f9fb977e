import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Documents, Schema } from './documents.ts';

/** Says what is wrong with a body by its schema; nothing where it is valid. */
export type BodyCheck = (schema: Schema, body: unknown) => string[];

/** Makes the check of bodies by the documents' schemas. */
export function bodyCheck(documents: Documents): BodyCheck {
  // The documents are not written for ajv's strict mode: they have keywords of OpenAPI's own.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  addFormats.default(ajv);
  const names = [...documents.schemas].map(([reference, one]) => {
    const [document = '', pointer = ''] = reference.split('#');
    return { document, name: pointer.split('/').at(-1) ?? '', one };
  });
  for (const [document, schemas] of Map.groupBy(names, (entry) => entry.document)) {
    const components = { schemas: Object.fromEntries(schemas.map(({ name, one }) => [name, one])) };
    ajv.addSchema({ $id: document, components }, document);
  }
  return (schema, body) => {
    const validate = ajv.compile(schema);
    if (validate(body)) return [];
    return (validate.errors ?? [])
      .slice(0, 5)
      .map(
        ({ instancePath, message, params }) =>
          `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`,
      );
  };
}
