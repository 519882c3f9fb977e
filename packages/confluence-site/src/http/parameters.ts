import type { SiteContext } from './environment.ts';
import { notFound, SiteError } from './errors.ts';

/** A query parameter that holds one of `choices`; refused with 400 when it holds something else. */
export function choiceParameter<Choice extends string>(
  context: SiteContext,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = context.req.query(name);
  return value === undefined || value === '' ? undefined : asChoice(name, value, choices);
}

/** A list parameter of `choices`. */
export function choicesParameter<Choice extends string>(
  context: SiteContext,
  name: string,
  choices: readonly Choice[],
): Choice[] {
  return listParameter(context, name).map((value) => asChoice(name, value, choices));
}

/** A list, sent as repeated parameters, with commas, or both; empty when it is not there. */
export function listParameter(
  context: SiteContext,
  name: string,
  maximum = Number.POSITIVE_INFINITY,
): string[] {
  const values = (context.req.queries(name) ?? []).flatMap((value) => value.split(','));
  const given = values.map((value) => value.trim()).filter((value) => value !== '');
  if (given.length > maximum) {
    throw new SiteError('INVALID_REQUEST_PARAMETER', `'${name}' takes at most ${maximum} values.`);
  }
  return given;
}

/** A list of numeric ids. */
export function idsParameter(context: SiteContext, name: string, maximum: number): number[] {
  return listParameter(context, name, maximum).map((value) => asInteger(name, value, 'long'));
}

/** `true` or `false`; refused with 400 when it is neither. */
export function flagParameter(context: SiteContext, name: string, fallback = false): boolean {
  const value = choiceParameter(context, name, ['true', 'false']);
  return value === undefined ? fallback : value === 'true';
}

/** A text that must be there; 400 when it is not. */
export function requiredParameter(context: SiteContext, name: string): string {
  const value = context.req.query(name);
  if (value === undefined || value === '') {
    throw new SiteError('BAD_REQUEST', `The query parameter '${name}' is required.`);
  }
  return value;
}

/** A whole number. */
export function integerParameter(context: SiteContext, name: string): number | undefined {
  const value = context.req.query(name);
  return value === undefined || value === '' ? undefined : asInteger(name, value, 'integer');
}

/** A numeric id in the path; what could never be an id of ours is not found. */
export function pathId(context: SiteContext, name = 'id'): number {
  const id = asInteger(name, context.req.param(name) ?? '', 'long');
  if (!Number.isSafeInteger(id)) throw notFound();
  return id;
}

function asInteger(name: string, value: string, type: 'integer' | 'long'): number {
  if (!/^-?\d{1,19}$/.test(value)) throw wrongType(name, value, type);
  return Number(value);
}

function asChoice<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    const list = choices.join(', ');
    throw new SiteError(
      'INVALID_REQUEST_PARAMETER',
      `Provided value {${value}} for '${name}' is not valid. Send one of: ${list}.`,
    );
  }
  return choice;
}

function wrongType(name: string, value: string, type: string): SiteError {
  return new SiteError(
    'INVALID_REQUEST_PARAMETER',
    `Provided value {${value}} for '${name}' is not the correct type. Expected type is ${type}`,
  );
}
