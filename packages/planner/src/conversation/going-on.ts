import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';
import type { Event, Step, Turn } from './turns.ts';

/** A conversation in which "go on" is no request of its own, but more of the one before it. */
export interface Continued {
  readonly turns: readonly Turn[];
  /** Calls of the last turn that waited for somebody to agree, to be sent once more, as they were. */
  readonly again: readonly JsonObject[];
}

const goOn =
  /^(?:(?:ok|okay|yes|please|and|now|then)[\s,]+)*(?:go on|go ahead|continue|carry on|keep going|proceed|try again|retry|resume)(?: (?:with (?:it|that)|please|now))?[\s.!]*$/i;

/** What the program says of a run that was cut short. */
const cutShort = /\bgo on\b|^Stopped\./m;

const batchInput = z.looseObject({ tools: z.array(z.record(z.string(), z.json())) });
const item = z.looseObject({
  response: z.looseObject({ error_details: z.looseObject({ code: z.string() }).optional() }).nullish(),
});
const batchAnswer = z.looseObject({ results: z.array(item) });

/** Reads turns that only say "go on" as more of the turns that they go on with. */
export function joinGoingOn(turns: readonly Turn[]): Continued {
  const joined: Turn[] = [];
  let again: readonly JsonObject[] = [];
  for (const turn of turns) {
    const before = joined.at(-1);
    again = [];
    if (!before || !goOn.test(turn.request.trim()) || !isOpen(before)) {
      // Nobody was there to hear it: a question that it answered is still open.
      if (before && wasUnheard(before)) joined.pop();
      joined.push(turn);
      continue;
    }
    const waited = callsThatWaited(before);
    const answered = turn.events.findIndex(isBatch);
    again = answered < 0 ? waited : [];
    joined.splice(-1, 1, waited.length > 0 ? withAnswers(before, turn) : both(before, turn));
  }
  return { turns: joined, again };
}

function isOpen(turn: Turn): boolean {
  return turn.reply === '' || cutShort.test(turn.reply) || callsThatWaited(turn).length > 0;
}

function isBatch(event: Event): boolean {
  return event.kind === 'meta' && event.step.tool === 'execute';
}

function lastBatch({ steps }: Turn): Step | undefined {
  return steps.findLast(({ tool }) => tool === 'execute');
}

function callsThatWaited(turn: Turn): readonly JsonObject[] {
  const step = lastBatch(turn);
  const calls = batchInput.safeParse(step?.input).data?.tools ?? [];
  return placesThatWaited(step)
    .map((place) => calls[place])
    .filter((call) => call !== undefined);
}

function placesThatWaited(step: Step | undefined): readonly number[] {
  const results = step?.answer.successful ? batchAnswer.safeParse(step.answer.data).data?.results : undefined;
  return (results ?? []).flatMap(({ response }, place) =>
    response?.error_details?.code === 'approval_required' ? [place] : [],
  );
}

function both(before: Turn, turn: Turn): Turn {
  const steps = before.steps.filter((step) => !wasNeverSent(step));
  const events = before.events.filter((event) => event.kind !== 'meta' || steps.includes(event.step));
  return {
    request: before.request,
    reply: turn.reply,
    events: [...events, ...turn.events],
    steps: [...steps, ...turn.steps],
  };
}

/** What a program says where there was no server to send a call to. */
const unsent = /\bnothing was sent\b/i;

function wasNeverSent({ answer }: Step): boolean {
  return !answer.successful && unsent.test(answer.error);
}

function wasUnheard({ steps }: Turn): boolean {
  return (
    steps.some(wasNeverSent) && !steps.some(({ tool, answer }) => tool === 'execute' && answer.successful)
  );
}

/** The answers to the calls that were sent again, in the places of those that waited. */
function withAnswers(before: Turn, turn: Turn): Turn {
  const waiting = lastBatch(before);
  const [answered, ...others] = turn.steps.filter(({ tool }) => tool === 'execute');
  if (!waiting || !answered) return { ...before, reply: turn.reply };
  const merged = mergedStep(waiting, answered);
  const exchange = (event: Event): Event =>
    event.kind === 'meta' && event.step === waiting ? { kind: 'meta', step: merged } : event;
  const rest = turn.events.filter((event) => event.kind !== 'meta' || others.includes(event.step));
  return {
    request: before.request,
    reply: turn.reply,
    events: [...before.events.map(exchange), ...rest],
    steps: [...before.steps.map((step) => (step === waiting ? merged : step)), ...others],
  };
}

function mergedStep(waiting: Step, answered: Step): Step {
  const first = waiting.answer.successful ? batchAnswer.safeParse(waiting.answer.data).data : undefined;
  const second = answered.answer.successful ? batchAnswer.safeParse(answered.answer.data).data : undefined;
  if (!first || !second) return { ...waiting, answer: answered.answer };
  const places = placesThatWaited(waiting);
  const results = first.results.map((result, place) => {
    const again = places.indexOf(place);
    return again < 0 ? result : (second.results[again] ?? result);
  });
  return {
    ...waiting,
    answer: { successful: true, data: z.record(z.string(), z.json()).parse({ ...first, results }) },
  };
}
