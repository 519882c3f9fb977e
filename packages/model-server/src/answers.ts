import { errorShape } from './refusal.ts';

/** How every route refuses. */
export const errorAnswers = {
  400: refusal('The request does not fit, or asks for what is not done here; param names the field.'),
  401: refusal('The key is missing or wrong.'),
  403: refusal('A session’s token opens no model.'),
  413: refusal('The request is too large.'),
  429: refusal('A limit is used up; Retry-After says for how long.'),
};

/** How a route refuses a model that there is not. */
export const modelNotFound = { 404: refusal('There is no such model.') };

function refusal(description: string) {
  return { description, content: { 'application/json': { schema: errorShape } } };
}
