import { malformedInput } from '../model/sound-arguments.ts';

const shownLength = 200;

/** Runs a tool unless the model sent no arguments that can be read: then the model is told so. */
export function refusingMalformed<Input, Context extends unknown[], Output>(
  execute: (input: Input, ...context: Context) => Output,
): (input: Input, ...context: Context) => Output {
  return (input, ...context) => {
    const sent = malformedInput(input);
    if (sent === undefined) return execute(input, ...context);
    throw new Error(
      `Nothing ran: the arguments are not one JSON object. They begin with ${JSON.stringify(sent.slice(0, shownLength))}. Send the call again with a whole JSON object.`,
    );
  };
}
