import { type Candidate, ToolError } from '@tributary/toolkit';

function listed(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ id, name, detail }) => `“${name}” (${detail === undefined ? '' : `${detail}, `}id ${id})`)
    .join('; ');
}

/** Several things fit. `advice` says what to send to tell them apart. */
export function ambiguous(
  kind: string,
  reference: string,
  candidates: readonly Candidate[],
  advice: string,
): ToolError {
  const shown = candidates.slice(0, 10);
  const rest = candidates.length > shown.length ? `; and ${candidates.length - shown.length} more` : '';
  return new ToolError({
    code: 'ambiguous',
    message: `Several ${kind}s fit “${reference}”: ${listed(shown)}${rest}. ${advice}`,
    candidates: shown,
  });
}

/** What destroys wants the whole name: the one thing that a part of it fits is offered. */
export function onlyAPart(kind: string, reference: string, candidate: Candidate): ToolError {
  return new ToolError({
    code: 'ambiguous',
    message: `No ${kind} is called “${reference}” in full: ${listed([candidate])}. Send its id, or its whole name.`,
    candidates: [candidate],
  });
}

/** Nothing fits; the closest names are offered, where there are any. */
export function notFound(
  kind: string,
  reference: string,
  closest: readonly Candidate[],
  advice: string,
): ToolError {
  const offered = closest.length > 0 ? ` Closest: ${listed(closest)}.` : '';
  return new ToolError({
    code: 'not_found',
    message: `No ${kind} fits “${reference}”.${offered} ${advice}`,
    ...(closest.length > 0 ? { candidates: closest } : {}),
  });
}
