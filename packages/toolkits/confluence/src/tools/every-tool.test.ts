import { readSiteState } from '@tributary/confluence-site/testing';
import { isToolError, type JsonObject, type Tool } from '@tributary/toolkit';
import { describe, expect, it } from 'vitest';
import { exampleArguments } from '../../testing/example-calls.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { confluence } from '../toolkit.ts';

const site = useLocalSite();

// The tools of the list are run on the local site, each by its example; what a tool does is in its own test.
describe.each(confluence.tools.map((tool) => [tool.slug, tool] as const))('%s', (slug, tool) => {
  async function runExample() {
    const sent = await exampleArguments(slug, site.client);
    return { sent, answer: await site.client.run(tool, sent) };
  }

  it('answers in the form that it declares', async () => {
    const { answer } = await runExample();
    expect(tool.output.safeParse(answer).error).toBeUndefined();
    expect(Object.keys(answer)).not.toEqual([]);
  });

  it('has a short form that is no longer than the full one, and what it reports with is in it', async () => {
    const { sent, answer } = await runExample();
    const short = shortForm(tool, sent, answer);
    expect(JSON.stringify(short).length).toBeLessThanOrEqual(JSON.stringify(answer).length);
    const { report = '', listing } = tool.annotations;
    expect(Object.keys(short)).toEqual(expect.arrayContaining(slotsOf(report)));
    expect(report !== '' || listing !== undefined).toBe(true);
    if (!listing) return;
    const [entry] = listOf(short[listing.field]);
    if (entry === undefined) throw new Error(`The example of ${slug} lists nothing`);
    expect(Object.keys(entry)).toEqual(expect.arrayContaining(slotsOf(listing.entry)));
  });

  it('refuses what names nothing, and leaves the site as it is', async () => {
    const sent = await exampleArguments(slug, site.client);
    const wrong = misled(tool, sent);
    if (wrong === undefined) return;
    const before = await readSiteState(site.client.url);
    const refusal = await site.client.run(tool, wrong).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(isToolError(refusal) && refusal.details.message).toMatch(/^[A-Z“"].{20,}/s);
    expect(await readSiteState(site.client.url)).toEqual(before);
  });
});

function shortForm(tool: Tool, sent: JsonObject, answer: Record<string, unknown>): JsonObject {
  const whole: JsonObject = JSON.parse(JSON.stringify(answer));
  return tool.compact?.(tool.output.parse(answer), tool.input.parse(sent)) ?? whole;
}

/** The example's arguments with a thing in them that does not exist; nothing for a tool that names none. */
function misled(tool: Tool, sent: JsonObject): JsonObject | undefined {
  const reference = Object.entries(tool.annotations.fields).find(
    ([name, { role }]) => role === 'reference' && name in sent,
  );
  return reference && { ...sent, [reference[0]]: 'no such thing as zzyzx' };
}

function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function listOf(value: JsonObject[string]): readonly object[] {
  return Array.isArray(value) ? value : [];
}
