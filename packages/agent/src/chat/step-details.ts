import { oneLine, printable } from './printable.ts';
import type { Style } from './style.ts';
import { cutToWidth } from './text-width.ts';

const mostLines = 12;
const mostColumns = 160;
const mostDepth = 6;

const secretName =
  /pass(?:word|phrase)?$|secret|(?:^|[_-])(?:api|access|auth|bearer|session|secret|private|encryption)[_-]?key$|(?:^|[_-])(?:api|access|auth|bearer|session)?[_-]?token$|apikey|credential|authorization|cookie/i;
const secretValue =
  /\b(?:Bearer|Basic) +[\w.~+/=-]{8,}|\b(?:sk|ak|pk|uak|trst|xox[abprs]|gh[opsu]|ATATT)[-_]?[\w-]{12,}/g;

/** A labelled value as lines of at most a screen's worth, without secrets: what `--verbose` shows of a step. */
export function detailLines(label: string, value: unknown, style: Style): readonly string[] {
  const shown = JSON.stringify(withoutSecrets(value, 0), undefined, 1) ?? 'nothing';
  const lines = printable(shown)
    .split('\n')
    .map((line) => cutToWidth(line, mostColumns));
  const cut =
    lines.length > mostLines
      ? [...lines.slice(0, mostLines), `… ${lines.length - mostLines} more lines`]
      : lines;
  return cut.map((line, index) => style.quiet(`  ${index === 0 ? `${oneLine(label, 20)} ` : '  '}${line}`));
}

/** The value with what may be secret taken out, by the name of its field and by its look. */
export function withoutSecrets(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replace(secretValue, '…');
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= mostDepth) return '…';
  if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      typeof entry === 'string' && secretName.test(name) ? '…' : withoutSecrets(entry, depth + 1),
    ]),
  );
}
