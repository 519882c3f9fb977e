import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { confluence } from '@tributary/toolkit-confluence';
import { countTokens } from 'gpt-tokenizer';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { openConfig } from '../testing/sample-session.ts';
import { metaTools, offeredMetaTools } from './meta-tools/meta-tools.ts';
import { defineForMcp, defineToolForMcp } from './tool-definitions.ts';

const toolkitTools = createCatalogue([confluence]).tools.map(defineToolForMcp);

/** What a model pays for a tool that is in its context. */
function tokensOf({ name, description, inputSchema }: ToolDefinition): number {
  return countTokens(JSON.stringify({ name, description, inputSchema }));
}

const report = z.object({
  totalScore: z.number(),
  findings: z.array(z.looseObject({ message: z.string() })),
});

/** The report of mcpgrade, a grader of tool definitions, on tools as MCP lists them. */
async function grade(tools: readonly ToolDefinition[]): Promise<z.output<typeof report>> {
  const folder = await mkdtemp(join(tmpdir(), 'definitions-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'tools.json');
  await writeFile(file, JSON.stringify({ tools }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [await graderFile(), '--snapshot', file, '--json'],
    {
      maxBuffer: 20_000_000,
    },
  );
  return report.parse(JSON.parse(stdout));
}

async function graderFile(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('mcpgrade/package.json');
  const { bin } = z
    .object({ bin: z.object({ mcpgrade: z.string() }) })
    .parse(JSON.parse(await readFile(manifest, 'utf8')));
  return join(manifest, '..', bin.mcpgrade);
}

it('defines the whole toolkit in at most 40,000 tokens, and no tool in more than 900', () => {
  const tokens = toolkitTools.map((tool) => ({ name: tool.name, tokens: tokensOf(tool) }));
  expect(tokens.filter((tool) => tool.tokens > 900)).toEqual([]);
  expect(tokens.reduce((sum, tool) => sum + tool.tokens, 0)).toBeLessThanOrEqual(40_000);
});

it('defines the five meta tools of every session in at most 1,800 tokens', () => {
  const five = offeredMetaTools(openConfig);
  expect(five).toHaveLength(5);
  const tokens = five.map((tool) => tokensOf(defineForMcp(tool)));
  expect(tokens.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1_800);
});

it('gets at least 95 of 100 from mcpgrade for the toolkit', async () => {
  const { totalScore, findings } = await grade(toolkitTools);
  expect(totalScore, JSON.stringify(findings, null, 1)).toBeGreaterThanOrEqual(95);
});

it('gets 100 of 100 from mcpgrade for the meta tools', async () => {
  const { totalScore, findings } = await grade(metaTools.map(defineForMcp));
  expect(totalScore, JSON.stringify(findings, null, 1)).toBe(100);
});

it('gives each tool its title, its hints and how people ask for it', () => {
  const expected = confluence.tools.map(({ slug, name, hints, annotations: { phrases } }) => ({
    name: slug,
    title: name,
    annotations: {
      readOnlyHint: hints.readOnly,
      destructiveHint: hints.destructive,
      idempotentHint: hints.idempotent,
    },
    _meta: { 'x-tributary': { phrases, hints } },
  }));
  expect(toolkitTools).toMatchObject(expected);
});
