import type { JsonObject } from '@tributary/toolkit';
import type { ExampleCalls } from './example-call.ts';
import { attachmentExamples } from './examples/attachments.ts';
import { blogpostExamples } from './examples/blogposts.ts';
import { commentExamples } from './examples/comments.ts';
import { labelExamples } from './examples/labels.ts';
import { pageExamples } from './examples/pages.ts';
import { peopleExamples } from './examples/people.ts';
import { propertyExamples } from './examples/properties.ts';
import { searchExamples } from './examples/search.ts';
import { spaceExamples } from './examples/spaces.ts';
import { taskExamples } from './examples/tasks.ts';
import { treeExamples } from './examples/tree.ts';
import { versionExamples } from './examples/versions.ts';
import { whiteboardExamples } from './examples/whiteboards.ts';
import type { SiteClient } from './run-tool.ts';

const exampleCalls: ExampleCalls = {
  ...attachmentExamples,
  ...blogpostExamples,
  ...commentExamples,
  ...labelExamples,
  ...pageExamples,
  ...peopleExamples,
  ...propertyExamples,
  ...searchExamples,
  ...spaceExamples,
  ...taskExamples,
  ...treeExamples,
  ...whiteboardExamples,
  ...versionExamples,
};

/** Whether a tool has an example. */
export function hasExample(slug: string): boolean {
  return slug in exampleCalls;
}

/** The arguments of a tool's example. Every tool has one: the tests that walk the toolkit run it. */
export function exampleArguments(slug: string, client: SiteClient): Promise<JsonObject> {
  const example = exampleCalls[slug];
  if (example) return example(client);
  throw new Error(`Add an example of ${slug} to a file in testing/examples/.`);
}
