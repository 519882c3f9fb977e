import { randomUUID } from 'node:crypto';
import type { AdfNode } from '../adf/adf-node.ts';
import { SiteError } from '../http/errors.ts';

/** A stretch of text that is to be made unreadable. */
export interface RedactionPointer {
  /** JSON pointer to a text node of the body in ADF, or to its text; the title has but one place. */
  readonly pointer: string;
  /** Characters, from 0; the end is exclusive. The whole text where they are not given. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly reason?: string | null | undefined;
}

/** A redaction that was made. */
export interface Redaction {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
  readonly reason?: string;
  /** Not for code, whose redactions Confluence cannot take back. */
  readonly redactionId?: string;
}

/** A text with redactions in it, and what was taken out of it. */
export interface Redacted<Text> {
  readonly text: Text;
  readonly redactions: readonly Redaction[];
  readonly removed: readonly string[];
}

const marker = '█';

/** Redacts a body in ADF. Throws 400 when a pointer leads to no text or a range is outside it. */
export function redactBody(body: AdfNode, pointers: readonly RedactionPointer[]): Redacted<AdfNode> {
  const redactions: Redaction[] = [];
  const removed: string[] = [];
  let text = body;
  for (const pointer of outermost(pointers)) {
    const path = pointer.pointer.split('/').slice(1);
    text = withText(text, path, (old, isCode) => {
      const { from, to } = rangeIn(old, pointer);
      removed.push(old.slice(from, to));
      redactions.push(redactionOf(pointer, from, to, isCode));
      return blackened(old, from, to);
    });
  }
  return { text, redactions, removed };
}

/** Redacts a title. Throws 400 when a pointer leads elsewhere or a range is outside it. */
export function redactTitle(title: string, pointers: readonly RedactionPointer[]): Redacted<string> {
  const redactions: Redaction[] = [];
  const removed: string[] = [];
  let text = title;
  for (const pointer of outermost(pointers)) {
    if (!['', '/', '/title'].includes(pointer.pointer)) throw invalidPointer(pointer.pointer);
    const { from, to } = rangeIn(title, pointer);
    removed.push(title.slice(from, to));
    redactions.push(redactionOf(pointer, from, to, false));
    text = blackened(text, from, to);
  }
  return { text, redactions, removed };
}

// Of redactions that lie wholly in one another, the outer one stands for both.
function outermost(pointers: readonly RedactionPointer[]): readonly RedactionPointer[] {
  return pointers.filter(
    (pointer, index) =>
      !pointers.some((other, at) => {
        if (at === index || other.pointer !== pointer.pointer || !contains(other, pointer)) return false;
        return !contains(pointer, other) || at < index;
      }),
  );
}

function contains(outer: RedactionPointer, inner: RedactionPointer): boolean {
  const end = (pointer: RedactionPointer) => pointer.to ?? Number.POSITIVE_INFINITY;
  return (outer.from ?? 0) <= (inner.from ?? 0) && end(outer) >= end(inner);
}

function withText(
  node: AdfNode,
  path: readonly string[],
  change: (text: string, isCode: boolean) => string,
  isCode = false,
): AdfNode {
  const [first, second, ...rest] = path;
  if (node.text !== undefined && (first === undefined || (first === 'text' && second === undefined)))
    return { ...node, text: change(node.text, isCode) };
  const index = Number(second);
  const child = first === 'content' && second !== undefined ? node.content?.[index] : undefined;
  if (child === undefined) throw invalidPointer(`/${path.join('/')}`);
  const changed = withText(child, rest, change, isCode || node.type === 'codeBlock');
  return { ...node, content: (node.content ?? []).with(index, changed) };
}

function rangeIn(text: string, { from = 0, to = text.length }: RedactionPointer) {
  if (from > to || to > text.length) {
    throw new SiteError(
      'BAD_REQUEST',
      `The range ${from} to ${to} is not in the text, which has ${text.length} characters.`,
    );
  }
  return { from, to };
}

function redactionOf(pointer: RedactionPointer, from: number, to: number, isCode: boolean): Redaction {
  return {
    pointer: pointer.pointer,
    from,
    to,
    ...(typeof pointer.reason === 'string' && { reason: pointer.reason }),
    ...(!isCode && { redactionId: randomUUID() }),
  };
}

// As long as what it hides, so that further ranges of the same text keep their places.
function blackened(text: string, from: number, to: number): string {
  return text.slice(0, from) + marker.repeat(to - from) + text.slice(to);
}

function invalidPointer(pointer: string): SiteError {
  return new SiteError('BAD_REQUEST', `The JSON pointer '${pointer}' leads to no text.`);
}
