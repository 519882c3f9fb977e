import { apiTokenSchema } from '../access/api-token-schema.ts';
import { appSchema } from '../apps/app-schema.ts';
import { attachmentSchema } from '../attachments/attachment-schema.ts';
import { auditSchema } from '../audit/audit-schema.ts';
import { classificationSchema } from '../classification/classification-schema.ts';
import { commentsSchema } from '../comments/comments-schema.ts';
import { conversionSchema } from '../conversions/conversion-schema.ts';
import { customContentSchema } from '../custom-content/custom-content-schema.ts';
import { groupSchema } from '../groups/group-schema.ts';
import { inlineTaskSchema } from '../inline-tasks/inline-task-schema.ts';
import { likeSchema } from '../likes/like-schema.ts';
import { oauthSchema } from '../oauth/oauth-schema.ts';
import { livePageSchema } from '../pages/live-page.ts';
import { permissionSchema } from '../permissions/permission-schema.ts';
import { propertySchema } from '../properties/property-schema.ts';
import { roleSchema } from '../roles/role-schema.ts';
import { settingsSchema } from '../settings/settings-schema.ts';
import { stateSchema } from '../states/state-schema.ts';
import { longTaskSchema } from '../tasks/long-task-schema.ts';
import { templateSchema } from '../templates/template-schema.ts';
import { treeItemsSchema } from '../tree-items/tree-items-schema.ts';
import { watchSchema } from '../watches/watch-schema.ts';
import { coreSchema } from './core-schema.ts';
import type { SchemaPart } from './schema-part.ts';

/** The tables, topic by topic: those that a part refers to stand in a part before it. */
const parts: readonly SchemaPart[] = [
  coreSchema,
  apiTokenSchema,
  oauthSchema,
  treeItemsSchema,
  customContentSchema,
  longTaskSchema,
  livePageSchema,
  commentsSchema,
  likeSchema,
  inlineTaskSchema,
  classificationSchema,
  auditSchema,
  groupSchema,
  watchSchema,
  roleSchema,
  permissionSchema,
  settingsSchema,
  propertySchema,
  attachmentSchema,
  stateSchema,
  appSchema,
  conversionSchema,
  templateSchema,
];

/** The statements that make what is not there yet. */
export const schema = parts.map(({ statements }) => statements).join('\n');

/** Every table with rows of its own, those that refer to others first. */
export const tableNames: readonly string[] = parts.toReversed().flatMap(({ tables }) => tables);
