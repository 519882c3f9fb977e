import { ToolError } from '@tributary/toolkit';
import { z } from 'zod';

/** What a label belongs to; nearly all are global. */
export const labelPrefix = z
  .enum(['global', 'team', 'my'])
  .describe('Whom the label is for: everybody (global), a team, or yourself (my).');

const labelObject = z
  .strictObject({
    prefix: labelPrefix.default('global'),
    name: z.string().describe('Name of the label.'),
  })
  .describe('A label with its prefix.');

/** The field for labels, in each way that callers write them. */
export const labels = z
  .union([
    z.string().describe('Labels separated by commas.'),
    z
      .array(z.union([z.string().describe('Name of a label.'), labelObject]).describe('A label.'))
      .min(1)
      .describe('Labels, by name or as objects.'),
  ])
  .describe('Labels: names, a text such as "urgent, q3", or objects of prefix and name.');

/** A label as v1 takes it; a type and not an interface, so that it is a JSON object. */
export type ApiLabel = { readonly prefix: string; readonly name: string };

const forbidden = /[:;,.?&[\]()#^*@!<>]/g;

/**
 * Turns what callers send into what v1 takes: lower case, hyphens for spaces, each label once.
 *
 * @throws ToolError `invalid_input` for a label that Confluence would refuse, or none at all
 */
export function toApiLabels(input: z.output<typeof labels>): ApiLabel[] {
  const given = (typeof input === 'string' ? [input] : input).flatMap((label): ApiLabel[] =>
    typeof label === 'string' ? label.split(',').map((name) => ({ prefix: 'global', name })) : [label],
  );
  const clean = given
    .map(({ prefix, name }) => ({ prefix, name: cleanName(name) }))
    .filter(({ name }) => name !== '');
  if (clean.length === 0) {
    throw new ToolError({ code: 'invalid_input', message: 'labels is empty. Send at least one label.' });
  }
  for (const { name } of clean) check(name);
  return [...new Map(clean.map((label) => [`${label.prefix}:${label.name}`, label])).values()];
}

function cleanName(name: string): string {
  return name.trim().replace(/^#/, '').replace(/\s+/g, '-').toLowerCase();
}

function check(name: string): void {
  const wrong = [...new Set(name.match(forbidden))];
  if (wrong.length > 0) {
    throw new ToolError({
      code: 'invalid_input',
      message: `The label “${name}” holds ${wrong.join(' ')}, which Confluence does not take. Use letters, digits and hyphens.`,
    });
  }
  if (name.length > 255) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'A label is longer than 255 characters. Send a shorter one.',
    });
  }
}
