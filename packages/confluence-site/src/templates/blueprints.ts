/** A template that comes with Confluence. */
export interface Blueprint {
  readonly templateId: string;
  readonly name: string;
  readonly description: string;
  readonly moduleKey: string;
  readonly referencingBlueprint: string;
  /** Storage format. */
  readonly body: string;
}

/** The app that brings them. */
export const blueprintPlugin = 'com.atlassian.confluence.plugins.confluence-business-blueprints';

/** The blueprint templates that every space has. */
export const blueprints: readonly Blueprint[] = [
  {
    templateId: '3f6a1c52-08d7-4d5e-9a64-5b1f0c2e7a11',
    name: 'Meeting notes',
    description: 'Set meeting agendas, take notes, and share action items with your team.',
    moduleKey: 'meeting-notes-page',
    referencingBlueprint: 'meeting-notes-blueprint',
    body: '<h2>Date</h2><p /><h2>Participants</h2><ul><li /></ul><h2>Goals</h2><ul><li /></ul><h2>Action items</h2><ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body /></ac:task></ac:task-list>',
  },
  {
    templateId: '9c0e7b84-2f35-4f0b-8b1d-7d24a6e3c522',
    name: 'Decision documentation',
    description: 'Record important project decisions and communicate them with your team.',
    moduleKey: 'decisions-blueprint-page',
    referencingBlueprint: 'decisions-blueprint',
    body: '<table><tbody><tr><th>Status</th><td /></tr><tr><th>Outcome</th><td /></tr><tr><th>Owner</th><td /></tr></tbody></table><h2>Background</h2><p /><h2>Options considered</h2><p /><h2>Decision</h2><p />',
  },
  {
    templateId: '5ab8d3e7-61c9-4a72-b0f4-1e93c7d8a933',
    name: 'Retrospective',
    description: 'What did your team do well, and what could it do better?',
    moduleKey: 'retrospective-page',
    referencingBlueprint: 'retrospectives-blueprint',
    body: '<h2>What did we do well?</h2><ul><li /></ul><h2>What should we have done better?</h2><ul><li /></ul><h2>Actions</h2><ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body /></ac:task></ac:task-list>',
  },
  {
    templateId: 'e1d47f06-b9a2-4c38-93c5-6f50b8a2d744',
    name: 'How-to article',
    description: 'Provide step-by-step guidance for completing a task.',
    moduleKey: 'kb-how-to-article-page',
    referencingBlueprint: 'kb-how-to-article-blueprint',
    body: '<h2>Instructions</h2><ol><li /></ol><ac:structured-macro ac:name="info"><ac:rich-text-body><p /></ac:rich-text-body></ac:structured-macro><h2>Related articles</h2><p />',
  },
];
