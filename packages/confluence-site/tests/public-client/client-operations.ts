import type { Client } from 'confluence.js/core';
import * as versionOne from 'confluence.js/v1';
import * as versionTwo from 'confluence.js/v2';
import { isRecord } from '../conformance/is-record.ts';

/** One of the client's functions: it asks the client that it is given for one operation. */
export type ClientFunction = (client: Client, parameters: object) => Promise<unknown>;

/** What one of the client's functions asks for, and by which of its parameters. */
export interface ClientOperation {
  /** `GET /wiki/api/v2/pages/{id}`. */
  readonly name: string;
  readonly method: string;
  /** From the site's origin, its slots named as the function's parameters. */
  readonly path: string;
  /** The function's parameter for each name of the query. */
  readonly query: Readonly<Record<string, string>>;
  /** The parameter that is the whole body, or the parameter for each field of it. */
  readonly body: string | Readonly<Record<string, string>>;
  /** The parameter that takes files, where it sends a form. */
  readonly files: string | undefined;
  readonly call: ClientFunction;
}

/** A request as one of the client's functions hands it to the client, with the schema of its answer. */
export type ClientRequest = Parameters<Client['sendRequest']>[0];

/** All operations of the client, found by calling each of its functions with a client that only takes notes. */
export function clientOperations(): Promise<ClientOperation[]> {
  const functions = [versionOne, versionTwo].flatMap((module) =>
    Object.entries(module).flatMap(([name, one]) => (isClientFunction(name, one) ? [one] : [])),
  );
  return Promise.all(functions.map(operationOf));
}

// Beside the operations there are models, which are objects, and what makes a whole client.
function isClientFunction(name: string, exported: unknown): exported is ClientFunction {
  return typeof exported === 'function' && !/^createV\dClient$/.test(name);
}

async function operationOf(call: ClientFunction): Promise<ClientOperation> {
  const { url, method = 'GET', searchParams = {}, body } = await requestOf(call, slots);
  const path = url.replaceAll(/«([^»]*)»/g, '{$1}');
  return {
    name: `${method} ${path}`,
    method,
    path,
    query: slotsOf(searchParams),
    body: typeof body === 'string' ? slotName(body) : isRecord(body) ? slotsOf(body) : {},
    files: body instanceof FormData ? fileName(body) : undefined,
    call,
  };
}

/** What a function of the client asks for when it is called with these parameters. */
export function requestOf(call: ClientFunction, parameters: object): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const notes: Client = {
      sendRequest: (request) => {
        resolve(request);
        return new Promise<never>(() => {});
      },
    };
    call(notes, parameters).catch(reject);
  });
}

const slots = new Proxy(
  {},
  {
    get: (_target, name) =>
      /^attachments?$/.test(String(name)) ? { filename: String(name), content: '' } : `«${String(name)}»`,
  },
);

// A file is named as the parameter that it was given in.
function fileName(form: FormData): string | undefined {
  const file = form.get('file');
  return file instanceof File ? file.name : undefined;
}

function slotsOf(fields: object): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, slot]) => [key, slotName(`${slot}`)]));
}

function slotName(slot: string): string {
  return slot.slice(1, -1);
}
