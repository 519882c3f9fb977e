import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insertLine } from './insert-line.ts';
import { exampleLine, examplesFile, testFile, toolFile } from './templates.ts';
import { namesOf, slugOfConstant, type ToolNames } from './tool-names.ts';

/**
 * Begins a tool: its file, its test and its example, and its place in the toolkit's list.
 *
 * @param toolkits folder of the toolkits
 * @returns the files that were made or changed
 * @throws RangeError in words, where there is no such toolkit, the name is none, or the tool is there already
 */
export async function newTool(
  toolkits: string,
  toolkit: string,
  verbNoun: string,
): Promise<readonly string[]> {
  const folder = join(toolkits, toolkit);
  if (!/^[a-z]+$/.test(toolkit) || !existsSync(join(folder, 'src/toolkit.ts'))) {
    throw new RangeError(`There is no toolkit "${toolkit}" in ${toolkits}.`);
  }
  const names = namesOf(toolkit, verbNoun);
  const file = join(folder, 'src/tools', `${names.file}.ts`);
  if (existsSync(file)) throw new RangeError(`${file} is there already.`);
  const test = join(folder, 'src/tools', `${names.file}.test.ts`);
  await writeFile(file, toolFile(names));
  await writeFile(test, testFile(names));
  return [file, test, await addToList(folder, names), ...(await addExample(folder, names))];
}

async function addToList(folder: string, names: ToolNames): Promise<string> {
  const file = join(folder, 'src/toolkit.ts');
  await change(file, (text) => {
    const imported = `import { ${names.constant} } from './tools/${names.file}.ts';`;
    const withImport = insertLine(text, imported, (line) => /from '\.\/tools\/([\w-]+)\.ts'/.exec(line)?.[1]);
    return insertLine(withImport, `    ${names.constant},`, (line) => {
      const constant = /^ {4}([a-z]\w+),$/.exec(line)?.[1];
      return constant && slugOfConstant(constant);
    });
  });
  return file;
}

async function addExample(folder: string, names: ToolNames): Promise<readonly string[]> {
  const topics = (await readdir(join(folder, 'testing/examples'))).map((file) => file.replace(/\.ts$/, ''));
  const [, ...nouns] = names.file.split('-');
  const topic = nouns.map((noun) => `${noun.replace(/s$/, '')}s`).find((plural) => topics.includes(plural));
  if (topic === undefined) return await beginExamples(folder, names, `${nouns.join('')}s`);
  const file = join(folder, 'testing/examples', `${topic}.ts`);
  await change(file, (text) =>
    insertLine(text, exampleLine(names), (line) => /^ {2}([A-Z_]+): async /.exec(line)?.[1]),
  );
  return [file];
}

async function beginExamples(folder: string, names: ToolNames, topic: string): Promise<readonly string[]> {
  const file = join(folder, 'testing/examples', `${topic}.ts`);
  const list = join(folder, 'testing/example-calls.ts');
  await writeFile(file, examplesFile(topic, names));
  await change(list, (text) => {
    const imported = `import { ${topic}Examples } from './examples/${topic}.ts';`;
    const withImport = insertLine(
      text,
      imported,
      (line) => /from '\.\/examples\/([\w-]+)\.ts'/.exec(line)?.[1],
    );
    return insertLine(withImport, `  ...${topic}Examples,`, (line) => /^ {2}\.\.\.(\w+),$/.exec(line)?.[1]);
  });
  return [file, list];
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
  await writeFile(file, edit(await readFile(file, 'utf8')));
}
