import { type Call, matches } from './call.ts';
import type { DocumentedOperation } from './documents.ts';
import { isRecord } from './is-record.ts';
import { type KindOfSite, withRoles } from './kinds-of-site.ts';
import { pathValue } from './path-values.ts';
import type { Answer, Send } from './send.ts';
import { knownThings, type Thing } from './things.ts';

/** What of an operation it takes to call it. */
export type CallableOperation = Pick<DocumentedOperation, 'name' | 'method' | 'path'>;

/** A call and its answer. */
export interface Called {
  readonly address: string;
  readonly sent: unknown;
  readonly answer: Answer;
}

let made = 0;

/** The things that calls need: each made by its own operation when it is first asked for, then the same again. */
export class World {
  readonly #send: Send;
  readonly #implemented: readonly CallableOperation[];
  readonly #values = new Map<string, string>();
  readonly kind: KindOfSite;

  constructor(send: Send, implemented: readonly CallableOperation[], kind: KindOfSite = withRoles) {
    this.#send = send;
    this.#implemented = implemented;
    this.kind = kind;
  }

  /** All the things made so far, by their names. */
  get values(): ReadonlyMap<string, string> {
    return this.#values;
  }

  /** Calls an operation as the table says, with valid input. `more` is added to its query. */
  async call(
    operation: CallableOperation,
    more: Readonly<Record<string, string>> = {},
    instead: Thing['instead'] = {},
  ): Promise<Called> {
    const call: Call = { ...this.kind.callOf(operation.name), ...instead };
    for (const pattern of call.after ?? []) await this.#callFor(pattern);
    const body = await this.fill(call.body);
    const form = await this.fillAll(call.form);
    const address = await this.address(operation, { ...call.query, ...more });
    const answer = await this.#send(operation.method, address, { body, form, by: call.by });
    return { address, sent: body, answer };
  }

  /** Path and query of a call; `path` wins over what the tables say. */
  async address(
    operation: CallableOperation,
    query: Readonly<Record<string, string>> = {},
    path: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const call: Call = this.kind.callOf(operation.name);
    let address = operation.path;
    for (const [, name = ''] of operation.path.matchAll(/\{([^}]*)\}/g)) {
      const text = path[name] ?? call.path?.[name] ?? pathValue(operation.path, name);
      address = address.replace(`{${name}}`, encodeURIComponent(await this.#text(text)));
    }
    const parameters = new URLSearchParams(await this.fillAll(query));
    return parameters.size === 0 ? address : `${address}?${parameters}`;
  }

  /** A template of a call with the things of this world in it. */
  async fill(template: unknown): Promise<unknown> {
    if (typeof template === 'string') {
      const number = /^\{#(\w+)\}$/.exec(template)?.[1];
      return number === undefined ? this.#text(template) : Number(await this.#value(number));
    }
    if (Array.isArray(template)) {
      const filled: unknown[] = [];
      for (const one of template) filled.push(await this.fill(one));
      return filled;
    }
    if (!isRecord(template)) return template;
    const filled: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(template)) filled[key] = await this.fill(one);
    return filled;
  }

  /** Texts of a call, by their names, with the things of this world in them. */
  async fillAll(texts: Readonly<Record<string, string>> | undefined): Promise<Record<string, string>> {
    const filled: Record<string, string> = {};
    for (const [key, text] of Object.entries(texts ?? {})) filled[key] = await this.#text(text);
    return filled;
  }

  async #text(template: string): Promise<string> {
    let text = template;
    for (const [slot, name = ''] of template.matchAll(/\{(\w+)\}/g)) {
      text = text.replace(slot, await this.#value(name));
    }
    return text;
  }

  async #value(name: string): Promise<string> {
    if (name === 'new') return `${++made}`;
    const known = knownThings[name] ?? this.#values.get(name);
    if (known !== undefined) return known;
    const thing = this.kind.things[name];
    if (thing === undefined) throw new Error(`things.ts does not say what {${name}} is.`);
    const value = await this.#make(thing);
    if (thing.next) return `${Number(value) + 1}`;
    this.#values.set(name, value);
    for (const pattern of thing.afterwards ?? []) {
      const operation = this.#operation(pattern);
      if (operation) expectSuccess(operation.name, (await this.call(operation)).answer);
    }
    return value;
  }

  async #make(thing: Thing): Promise<string> {
    const answer = thing.by === undefined ? undefined : await this.#callFor(thing.by, thing.instead);
    if (thing.is !== undefined) return this.#text(thing.is);
    const value = (thing.at ?? []).reduce<unknown>(
      (node, key) => (Array.isArray(node) ? node.at(Number(key)) : isRecord(node) ? node[key] : undefined),
      answer?.json,
    );
    if (typeof value === 'string' || typeof value === 'number') return `${value}`;
    throw new Error(`${thing.by} answers no ${thing.at?.join('.')}: ${answer?.text.slice(0, 200)}`);
  }

  async #callFor(pattern: string, instead?: Thing['instead']): Promise<Answer> {
    const operation = this.#operation(pattern);
    if (operation === undefined) throw new Error(`${pattern} is needed and not implemented.`);
    const { answer } = await this.call(operation, {}, instead);
    expectSuccess(operation.name, answer);
    return answer;
  }

  #operation(pattern: string): CallableOperation | undefined {
    return this.#implemented.find(({ name }) => matches(pattern, name.replaceAll(/\{[^}]*\}/g, '*')));
  }
}

function expectSuccess(name: string, answer: Answer): void {
  if (answer.status >= 400)
    throw new Error(`${name} answered ${answer.status}: ${answer.text.slice(0, 200)}`);
}
