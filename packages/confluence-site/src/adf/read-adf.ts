import { z } from 'zod';
import { SiteError } from '../http/errors.ts';
import type { AdfNode } from './adf-node.ts';

/** More is no document; it keeps a hostile body from exhausting the stack of what walks the tree. */
const maximumDepth = 100;

const attributes = z.record(z.string(), z.unknown()).optional();
const shape = z.object({
  type: z.string(),
  attrs: attributes,
  marks: z.array(z.object({ type: z.string(), attrs: attributes })).optional(),
  content: z.array(z.unknown()).optional(),
  text: z.string().optional(),
});
const root = z.object({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) });

/** Reads a body in `atlas_doc_format`: the document as JSON text. Throws 400 when it is none. */
export function readAdf(value: string): AdfNode {
  const document = root.safeParse(parseJson(value));
  if (!document.success) {
    throw refusal('the document must be {"type": "doc", "version": 1, "content": [...]}');
  }
  return readNode(document.data, '$', 0);
}

/** The refusal of a body, with what to send instead. */
export function refusal(reason: string): SiteError {
  return new SiteError('BAD_REQUEST', `Error parsing atlas_doc_format: ${reason}`);
}

function readNode(value: unknown, path: string, depth: number): AdfNode {
  if (depth > maximumDepth) throw refusal(`nodes are nested over ${maximumDepth} deep`);
  const node = shape.safeParse(value);
  if (!node.success) throw refusal(`${path} is no node: it needs a 'type', and 'content' as a list`);
  const { content, ...rest } = node.data;
  if (content === undefined) return rest;
  return {
    ...rest,
    content: content.map((child, at) => readNode(child, `${path}.content[${at}]`, depth + 1)),
  };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw refusal('the value is not JSON: send the document as one JSON string');
  }
}
