import { errorShape } from '../../api/route-parts.ts';
import type { Operation } from './operations.ts';

/** A trace of calls, or a place in our own or Node's source. */
const innards = /\n\s+at \S+|node:internal|\/src\/[\w/-]+\.ts\b|node_modules/;

/**
 * What is wrong with an answer, in a sentence; nothing where all is well.
 *
 * @param hidden texts that no answer may show: folders of the machine, credentials
 */
export function faultOfAnswer(
  { responses }: Operation,
  { status, text }: { readonly status: number; readonly text: string },
  hidden: readonly string[] = [],
): string | undefined {
  if (innards.test(text)) return 'It shows the innards of the program.';
  if (hidden.some((secret) => text.includes(secret))) return 'It shows what it must keep to itself.';
  if (!(String(status) in responses)) return `It answers ${status}, which its document does not tell of.`;
  if (status >= 500 && status !== 501) return `It answers ${status}.`;
  if (status < 400) return undefined;
  return errorShape.safeParse(jsonOf(text)).success ? undefined : 'Its refusal is not in the error shape.';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
