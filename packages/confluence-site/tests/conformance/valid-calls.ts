import type { DocumentedOperation, Parameter } from './documents.ts';

/** Values to try for query parameters that have no list of their own in the documents, by their names. */
const usual: Readonly<Record<string, string>> = {
  limit: '2',
  'space-id': '{space}',
  title: 'Plan',
  'label-id': '{labelId}',
  'account-id': '{ada}',
  'page-id': '{page}',
  'created-by': '{ada}',
  cqlcontext: '{}',
};

/**
 * The queries to call a reading operation with besides the plain one: each documented value of each parameter, once.
 * What a list can be asked for at once is asked for at once.
 */
export function queriesOf(operation: DocumentedOperation): Record<string, string>[] {
  if (operation.method !== 'GET') return [];
  return operation.parameters
    .filter((parameter) => parameter.in === 'query' && !parameter.required)
    .filter((parameter) => parameter.name !== 'status' || readsList(operation))
    .flatMap((parameter) => valuesOf(parameter).map((value) => ({ [parameter.name]: value })));
}

// What is current is not found by another status.
function readsList(operation: DocumentedOperation): boolean {
  return operation.parameters.some(({ name }) => name === 'limit');
}

function valuesOf({ name, schema }: Parameter): string[] {
  const values = schema.enum ?? schema.items?.enum;
  if (name === 'expand' && values !== undefined) return [values.join(',')];
  if (values !== undefined) return values.map(String).filter((value) => !value.startsWith('<'));
  if (schema.type === 'boolean') return ['true', 'false'];
  const one = usual[name];
  return one === undefined ? [] : [one];
}
