/** What a line that was typed asks for. */
export type TypedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'request'; readonly text: string };

const leaving = new Set(['exit', 'quit', 'bye']);

/** Tells requests from the few words that the chat itself understands. */
export function readTypedLine(line: string): TypedLine {
  const text = line.trim();
  const word = text
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[.!]+$/, '');
  if (text === '') return { kind: 'nothing' };
  if (leaving.has(word)) return { kind: 'leave' };
  if (/^\/help$/i.test(text)) return { kind: 'help' };
  // Only what looks like a command: "/wiki/spaces/MKT is broken" is a sentence.
  const command = /^\/[a-z]+$/i.exec(text);
  return command ? { kind: 'unknown-command', command: text } : { kind: 'request', text };
}
