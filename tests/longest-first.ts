import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest. One that came last would run alone, with the other workers idle. */
const longest = [
  'packages/planner/src/evaluation/confluence/requests/requests.test.ts',
  'packages/router/src/once/crash.test.ts',
  'packages/tributary/tests/serve.test.ts',
  'packages/tributary/tests/ask.test.ts',
  'packages/tributary/tests/mcp.test.ts',
  'packages/tributary/tests/start.test.ts',
  'packages/router/conformance/conformance.test.ts',
  'packages/router/src/settling/orphans.test.ts',
  'packages/router/src/store/transfer/transfer.test.ts',
  'packages/agent/src/model/wire.test.ts',
  'packages/agent/src/conversation/open-agent.test.ts',
  'packages/router/src/once/once.test.ts',
  'packages/confluence-site/tests/public-client/walk.test.ts',
  'packages/toolkits/confluence/src/tools/every-tool.test.ts',
  'packages/toolkits/confluence/src/undo/undo.test.ts',
  'packages/confluence-site/tests/conformance/conformance.test.ts',
  'packages/confluence-site/src/consistency/killed-site.test.ts',
  'packages/confluence-site/src/consistency/concurrent-writes.test.ts',
];

/** Within each project, starts with the files that take longest; vitest knows them only where it ran before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...projects.values()].flatMap((ofProject) =>
      ofProject.toSorted((one, other) => placeOf(one) - placeOf(other)),
    );
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((file) => moduleId.endsWith(file));
  return place === -1 ? longest.length : place;
}
