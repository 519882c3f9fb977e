import { createHash } from 'node:crypto';

/** A node of the Atlassian Document Format, as JSON has it. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly AdfMark[] | undefined;
  readonly content?: readonly AdfNode[] | undefined;
  readonly text?: string | undefined;
}

/** A mark on a node: strong, a link, an alignment. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

/** The extension type of Confluence's macros. */
export const macroExtensionType = 'com.atlassian.confluence.macro.core';

/** The extension type and key of storage format that no node can say: it is kept whole under `parameters.cxhtml`. */
export const legacyExtensionType = 'com.atlassian.confluence.migration';
export const legacyExtensionKey = 'legacy-content';

/** An attribute of a node or mark as text; undefined where it is missing or neither text nor a number. */
export function textAttribute(node: AdfNode | AdfMark, name: string): string | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** An attribute that is itself an object: `parameters` of an extension. */
export function objectAttribute(node: AdfNode, name: string): Readonly<Record<string, unknown>> {
  return asObject(node.attrs?.[name]);
}

/** The value if it is an object with fields; else one without. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The text below a node. */
export function textOfAdf(node: AdfNode): string {
  return node.text ?? (node.content ?? []).map(textOfAdf).join('');
}

/**
 * What tells whether a macro's parameters and content are still those that it was read with: then its storage format
 * is written back as it was.
 */
export function macroDigest(macroParameters: unknown, content: readonly AdfNode[] | undefined): string {
  const text = JSON.stringify([macroParameters, content ?? null], sortKeys);
  return createHash('sha256').update(text).digest('base64url');
}

// Programs that keep JSON in a database may send its fields in another order.
function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1)));
}
