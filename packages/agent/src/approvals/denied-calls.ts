import { z } from 'zod';
import { batch, type DecidedCall, isUndo, undone } from './waiting-calls.ts';

/** A call that the person did not want, told in the place of what asked for it; the router is not asked again. */
export function withDenials(result: unknown, denied: readonly DecidedCall[]): unknown {
  const [first] = denied;
  if (first === undefined) return result;
  if (isUndo(result)) return undoWithDenial(result, first);
  const ofBatch = batch.safeParse(result);
  if (!ofBatch.success) return { ...z.looseObject({}).parse(result), ...refusalOf(first) };
  const results = ofBatch.data.data.results.map((entry) => {
    const denial = denied.find(({ index }) => index === entry.index);
    if (!denial) return entry;
    const refusal = refusalOf(denial);
    return { ...entry, error: refusal.error, response: { ...entry.response, ...refusal } };
  });
  return { ...ofBatch.data, data: { ...ofBatch.data.data, results } };
}

function undoWithDenial(result: unknown, { request, ...denial }: DecidedCall): unknown {
  const { data, ...envelope } = undone.parse(result);
  const reason = denialWords({ request, ...denial });
  const actions = data.actions.map(({ approval_required: required, ...action }) =>
    isAbout(required, request.id) ? { ...action, reason } : action,
  );
  const done = actions.filter(({ state }) => state === 'undone').length;
  const message = `Took back ${done} of ${actions.length}. ${reason}`;
  return { ...envelope, error: message, data: { ...data, message, actions } };
}

const named = z.looseObject({ approval_id: z.string() });

function isAbout(required: unknown, id: string): boolean {
  return named.safeParse(required).data?.approval_id === id;
}

function refusalOf(denial: DecidedCall) {
  const error = denialWords(denial);
  const details = { code: 'refused', message: error, advice: 'Do not try it in another way.' };
  return { data: {}, error, successful: false, error_details: details };
}

/** Begins as the planner's own words for what was not done do. */
function denialWords({ request, verdict }: DecidedCall): string {
  const why = verdict.verdict === 'deny' && verdict.reason ? `, “${verdict.reason}”` : '';
  return `Not done, since you said no${why}: ${request.summary}.`;
}
