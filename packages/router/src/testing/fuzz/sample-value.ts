import { z } from 'zod';
import { odd, pick, type Samples, type SampleTool, sampleText } from './samples.ts';

type Json = z.core.util.JSONType;

const schemaShape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.json()).optional(),
  const: z.json().optional(),
  anyOf: z.array(z.json()).optional(),
  oneOf: z.array(z.json()).optional(),
  items: z.json().optional(),
  properties: z.record(z.string(), z.json()).optional(),
  required: z.array(z.string()).optional(),
});

type Schema = z.output<typeof schemaShape>;

/** What a value is for: the name of its field, and how deep it lies. */
interface Place {
  readonly field: string;
  readonly depth: number;
}

/** A value that a JSON Schema mostly allows: now and then a part of it is odd, or missing, or too much. */
export function sampleValue(schema: Json, samples: Samples, place: Place = { field: '', depth: 0 }): Json {
  const { random } = samples;
  if (random() < 0.05 || place.depth > 8) return pick(random, odd);
  const parsed = schemaShape.safeParse(schema);
  if (!parsed.success) return pick(random, odd);
  const { anyOf, oneOf, enum: values, const: only } = parsed.data;
  const choices = anyOf ?? oneOf;
  const deeper = { ...place, depth: place.depth + 1 };
  if (choices && choices.length > 0) return sampleValue(pick(random, choices), samples, deeper);
  if (only !== undefined) return only;
  if (values && values.length > 0) return pick(random, values);
  return ofType(parsed.data, samples, place);
}

function ofType(schema: Schema, samples: Samples, { field, depth }: Place): Json {
  const { random } = samples;
  switch (typeof schema.type === 'string' ? schema.type : pick(random, schema.type ?? ['object'])) {
    case 'string':
      return sampleText(samples, field);
    case 'integer':
      return Math.floor(random() * 200) - 2;
    case 'number':
      return random() * 1e6;
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        sampleValue(schema.items ?? {}, samples, { field, depth: depth + 1 }),
      );
    default:
      return sampleObject(schema, samples, depth);
  }
}

function sampleObject({ properties = {}, required = [] }: Schema, samples: Samples, depth: number): Json {
  const { random } = samples;
  const told = Object.entries(properties).flatMap(([field, schema]) => {
    const isLeftOut = random() < (required.includes(field) ? 0.04 : 0.6);
    return isLeftOut ? [] : [[field, sampleValue(schema, samples, { field, depth: depth + 1 })] as const];
  });
  const more = random() < 0.1 ? [[sampleText(samples, ''), pick(random, odd)] as const] : [];
  const call = 'arguments' in properties && random() < 0.8 ? sampleCall(properties, samples, depth) : [];
  return Object.fromEntries([...told, ...more, ...call]);
}

/** Which tool to run, where an object names one, and what it takes. */
function sampleCall(properties: Readonly<Record<string, Json>>, samples: Samples, depth: number) {
  const tool: SampleTool = samples.tool ?? pick(samples.random, samples.tools);
  const given = sampleValue(tool.input, samples, { field: 'arguments', depth: depth + 1 });
  const names = ['tool_slug', 'slug'].filter((name) => name in properties);
  return [['arguments', given] as const, ...names.map((name) => [name, tool.slug] as const)];
}
