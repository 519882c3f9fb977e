import { labelJsonVersionOne } from '../labels/label-json.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { spaceJsonVersionOne } from '../spaces/space-json-v1.ts';
import type { User } from '../users/user.ts';
import { type Blueprint, blueprintPlugin } from './blueprints.ts';
import { labelsOfTemplate, type Template } from './template.ts';

/** What an answer about templates is made for. */
export interface TemplateReader {
  readonly user: User;
  /** `_links.base`. */
  readonly base: string;
  /** Whether `expand` asks for the body. */
  readonly withBody: boolean;
}

/** The v1 `ContentTemplate`. */
export function templateJson(site: SiteParts, template: Template, reader: TemplateReader): object {
  const { user, base } = reader;
  const space =
    template.space_key === null ? undefined : findSpaceByKey(site.database, user, template.space_key);
  return {
    templateId: String(template.id),
    name: template.name,
    description: template.description,
    ...(space && { space: spaceJsonVersionOne(site, space, base) }),
    labels: labelsOfTemplate(site.database, template.id).map((label) =>
      labelJsonVersionOne({ ...label, created_at: 0 }),
    ),
    templateType: 'page',
    editorVersion: 'v2',
    ...bodyFields(template.body, reader),
    _links: linksOf(String(template.id), base),
  };
}

/** The v1 `BlueprintTemplate`. */
export function blueprintJson(blueprint: Blueprint, reader: TemplateReader): object {
  return {
    templateId: blueprint.templateId,
    originalTemplate: { pluginKey: blueprintPlugin, moduleKey: blueprint.moduleKey },
    referencingBlueprint: blueprint.referencingBlueprint,
    name: blueprint.name,
    description: blueprint.description,
    labels: [],
    templateType: 'page',
    editorVersion: 'v2',
    ...bodyFields(blueprint.body, reader),
    _links: linksOf(blueprint.templateId, reader.base),
  };
}

function bodyFields(value: string, { withBody }: TemplateReader): object {
  if (!withBody) return { _expandable: { body: '' } };
  const storage = {
    value,
    representation: 'storage',
    embeddedContent: [],
    _expandable: { content: '', webresource: '', mediaToken: '' },
  };
  return { body: { storage }, _expandable: {} };
}

function linksOf(id: string, base: string): object {
  return { base, context: '/wiki', self: `${base}/rest/api/template/${id}` };
}
