import { isWriteTool, type JsonObject, type JsonValue, type Tool, toJsonSchema } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { confluence } from './toolkit.ts';

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(schema: JsonObject, key: string): JsonObject {
  const value = schema[key];
  return isObject(value) ? value : {};
}

// Every schema in a schema, with the path that leads to it.
function schemasIn(schema: JsonObject, at = ''): (readonly [string, JsonObject])[] {
  const inner = Object.entries(objectAt(schema, 'properties')).flatMap(([name, property]) =>
    isObject(property) ? schemasIn(property, `${at}/${name}`) : [],
  );
  const items = isObject(schema.items) ? schemasIn(schema.items, `${at}[]`) : [];
  const options = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  // A union's null needs no words of its own.
  const spoken = options.filter((option) => isObject(option) && option.type !== 'null');
  const each = spoken.flatMap((option, index) =>
    isObject(option) ? schemasIn(option, `${at}|${index}`) : [],
  );
  return [[at, schema], ...inner, ...items, ...each];
}

function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function propertiesOf(tool: Tool, direction: 'input' | 'output'): string[] {
  return Object.keys(objectAt(toJsonSchema(tool[direction], direction), 'properties'));
}

it('has its tools, in the order of their slugs, and knows who acts', () => {
  const slugs = confluence.tools.map(({ slug }) => slug);
  expect(slugs).toHaveLength(71);
  expect(slugs).toEqual(slugs.toSorted());
  expect(slugs).toContain(confluence.identityTool);
});

describe.each(confluence.tools.map((tool) => [tool.slug, tool] as const))('%s', (slug, tool) => {
  const input = toJsonSchema(tool.input, 'input');
  const inputFields = propertiesOf(tool, 'input');
  const required = Array.isArray(input.required) ? input.required : [];

  it('has the name and the summary of a tool', () => {
    expect(slug).toMatch(/^CONFLUENCE_[A-Z]+(_[A-Z]+)+$/);
    expect(tool.name.length).toBeGreaterThan(3);
    expect(tool.summary).toMatch(/^[A-Z].*\breturns\b.*\.$/);
    expect(tool.scopes.length).toBeGreaterThan(0);
    expect(new Set(tool.scopes).size).toBe(tool.scopes.length);
  });

  it('describes every field of what it takes and gives', () => {
    for (const [direction, schema] of [
      ['input', input] as const,
      ['output', toJsonSchema(tool.output, 'output')] as const,
    ]) {
      const undescribed = schemasIn(schema).filter(([at, inner]) => {
        const covered = at === '' || /\|\d+$/.test(at);
        return !covered && typeof inner.description !== 'string';
      });
      expect(undescribed.map(([at]) => direction + at)).toEqual([]);
      expect(JSON.stringify(schema)).not.toMatch(/"\$(ref|defs)"/);
    }
  });

  it('refuses keys that it does not know', () => {
    expect(input.additionalProperties).toBe(false);
    const refused = tool.input.safeParse({ surprise: 1 });
    expect(JSON.stringify(refused.error?.issues)).toContain('surprise');
  });

  it('has hints that agree with what it does', () => {
    expect(tool.hints.readOnly).toBe(!isWriteTool(tool));
    if (tool.hints.readOnly)
      expect(tool.hints).toEqual({ readOnly: true, destructive: false, idempotent: true });
  });

  it('has phrases whose slots are fields that it takes', () => {
    const { phrases, fields } = tool.annotations;
    expect(phrases.length).toBeGreaterThanOrEqual(3);
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(phrases.flatMap(slotsOf).filter((name) => !inputFields.includes(name))).toEqual([]);
    expect(Object.keys(fields).toSorted()).toEqual(inputFields.toSorted());
  });

  it('has field phrases with one place for the value, and a question for what is required', () => {
    for (const [name, hints] of Object.entries(tool.annotations.fields)) {
      for (const phrase of hints.phrases ?? []) expect(phrase.split('{}')).toHaveLength(2);
      if (hints.role === 'reference') expect(hints.names).toBeTruthy();
      if (required.includes(name) || hints.worthAsking) expect(hints.question).toBeTruthy();
    }
  });
});
