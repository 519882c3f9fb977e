import { type Fault, faultKinds, faultSchema } from './fault-settings.ts';

/**
 * Reads a fault as a command line has it: its kind, then its settings, `unavailable:share=0.1,method=GET`.
 *
 * Throws an `Error` that says what to write instead.
 *
 * @example
 * parseFault('slow:milliseconds=500,path=/wiki/rest/api/search*');
 */
export function parseFault(text: string): Fault {
  const [kind = '', ...rest] = text.split(':');
  const settings = rest.join(':');
  const pairs = settings === '' ? [] : settings.split(',').map((pair) => readPair(text, pair));
  const fault = faultSchema.safeParse({ kind, ...Object.fromEntries(pairs) });
  if (fault.success) return fault.data;
  throw new Error(explain(text, kind, fault.error.issues[0]));
}

function readPair(text: string, pair: string): [string, string | number] {
  const equals = pair.indexOf('=');
  if (equals < 1) throw new Error(`In the fault "${text}", write "${pair}" as name=value.`);
  const value = pair.slice(equals + 1);
  return [pair.slice(0, equals), /^\d+(\.\d+)?$/.test(value) ? Number(value) : value];
}

function explain(
  text: string,
  kind: string,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  if (!faultKinds.some((known) => known === kind)) {
    return `"${kind}" is no kind of fault: write one of ${faultKinds.join(', ')}.`;
  }
  const where = issue?.path.join('.') ?? '';
  return `The fault "${text}" is not valid: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'wrong settings'}.`;
}
