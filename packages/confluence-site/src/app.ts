import { Hono } from 'hono';
import { adminKeyHolder } from './access/admin-key.ts';
import { adminKeyRoutes } from './access/admin-key-routes.ts';
import { analyticsRoutes } from './analytics/analytics-routes.ts';
import { appPermissionRoutes } from './apps/app-permission-routes.ts';
import { appPropertyRoutes } from './apps/app-property-routes.ts';
import { moduleRoutes } from './apps/module-routes.ts';
import { attachmentRoutes } from './attachments/attachment-routes.ts';
import { attachmentRoutesVersionOne } from './attachments/attachment-routes-v1.ts';
import { mediaRoutes } from './attachments/media-routes.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { rememberRequestAddress } from './audit/request-address.ts';
import { blogPostRoutes } from './blogposts/blogpost-routes.ts';
import { classificationRoutes } from './classification/classification-routes.ts';
import { commentRoutes } from './comments/comment-routes.ts';
import { containerCommentRoutes } from './comments/container-comment-routes.ts';
import { convertIdsRoutes } from './content/convert-ids-routes.ts';
import { conversionRoutes } from './conversions/conversion-routes.ts';
import { macroRoutes } from './conversions/macro-routes.ts';
import { customContentRoutes } from './custom-content/custom-content-routes.ts';
import { faultInjection } from './faults/fault-injection.ts';
import { newerVersions } from './faults/newer-version.ts';
import { groupRoutes } from './groups/group-routes.ts';
import { authentication } from './http/authentication.ts';
import type { SiteEnvironment } from './http/environment.ts';
import { errorResponse } from './http/error-response.ts';
import { notFound, SiteError } from './http/errors.ts';
import { gateway, pathOnSite } from './http/gateway.ts';
import { GatewayError } from './http/gateway-error.ts';
import { hostCheck } from './http/host-check.ts';
import { removedRoutes } from './http/removed-routes.ts';
import { inlineTaskRoutes } from './inline-tasks/inline-task-routes.ts';
import { contentLabelRoutes } from './labels/content-label-routes.ts';
import { labelDetailsRoutes } from './labels/label-details-routes.ts';
import { labelRoutes } from './labels/label-routes.ts';
import { spaceLabelRoutes } from './labels/space-label-routes.ts';
import { likeRoutes } from './likes/like-routes.ts';
import { authorizeRoutes } from './oauth/authorize/authorize-routes.ts';
import { accessibleResourcesRoutes } from './oauth/grants/accessible-resources-routes.ts';
import { tokenRoutes } from './oauth/token/token-routes.ts';
import { operationRoutes } from './operations/operation-routes.ts';
import { type Organisation, organisationOf } from './organisation/organisation.ts';
import { archiveRoutes } from './pages/archive-routes.ts';
import { blueprintDraftRoutes } from './pages/blueprint-draft-routes.ts';
import { copyRoutes } from './pages/copy-routes.ts';
import { moveRoutes } from './pages/move-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { contentPermissionRoutes } from './permissions/content-permission-routes.ts';
import { singlePermissionRoutes } from './permissions/single-permission-routes.ts';
import { contentPropertyRoutes } from './properties/content-property-routes.ts';
import { spacePropertyRoutes } from './properties/space-property-routes.ts';
import { userPropertyRoutes } from './properties/user-property-routes.ts';
import { redactionRoutes } from './redactions/redaction-routes.ts';
import { relationRoutes } from './relations/relation-routes.ts';
import { restrictionRoutes } from './restrictions/restriction-routes.ts';
import { roleAssignmentRoutes } from './roles/assignment-routes.ts';
import { roleRoutes } from './roles/role-routes.ts';
import { transitionRoutes } from './roles/transition-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { resetSite } from './seed/begin-site.ts';
import { lookAndFeelRoutes } from './settings/look-and-feel-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { administrationPath, administrationRoutes } from './site-administration/administration-routes.ts';
import type { SiteParts } from './site-parts.ts';
import { dataPolicyRoutes } from './spaces/data-policy-routes.ts';
import { spaceRoutes } from './spaces/space-routes.ts';
import { spaceRoutesVersionOne } from './spaces/space-routes-v1.ts';
import { spaceSettingsRoutes } from './spaces/space-settings-routes.ts';
import { contentStateRoutes } from './states/content-state-routes.ts';
import { spaceStateRoutes } from './states/space-state-routes.ts';
import { runDueTasks } from './tasks/run-due-tasks.ts';
import { taskRoutes } from './tasks/task-routes.ts';
import { templateRoutes } from './templates/template-routes.ts';
import { descendantRoutesVersionOne } from './tree/descendant-routes-v1.ts';
import { treeRoutes } from './tree/tree-routes.ts';
import { treeItemRoutes } from './tree-items/tree-item-routes.ts';
import { userLookupRoutes, userLookupRoutesVersionOne } from './users/user-lookup-routes.ts';
import { userRoutes } from './users/user-routes.ts';
import { versionRoutes } from './versions/version-routes.ts';
import { versionRoutesVersionOne } from './versions/version-routes-v1.ts';
import { viewRoutes } from './views/view-routes.ts';
import { watchRoutes } from './watches/watch-routes.ts';

/** What the app is told from outside. */
export interface SiteAppOptions {
  /** Host names to answer to besides the loopback ones. */
  readonly hosts?: readonly string[] | undefined;
  /** The sites that its people's logins reach; itself alone where it is not given. */
  readonly organisation?: Organisation | undefined;
  /** Puts the first content back; of this site alone where it is not given. */
  readonly reset?: (() => void) | undefined;
  /** Told of each failure that nobody foresaw; the caller gets a 500 without its message, which may hold content. */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

/** The whole site as one function from request to response. */
export function createSiteApp(site: SiteParts, options: SiteAppOptions = {}): Hono<SiteEnvironment> {
  const { organisation = organisationOf(site), reset = () => resetSite(site) } = options;
  const app = new Hono<SiteEnvironment>({ getPath: pathOnSite });
  app.use(hostCheck(options.hosts ?? []));
  app.use(rememberRequestAddress);
  app.use(gateway(site.cloudId));
  app.get('/_edge/tenant_info', (context) => context.json({ cloudId: site.cloudId }));
  app.use(async (_context, next) => {
    runDueTasks(site, options.onFault);
    await next();
    site.searched.noteChanges();
  });
  app.route(administrationPath, administrationRoutes(site, { accounts: organisation.accounts, reset }));
  app.use(faultInjection(site.faults));
  app.route('/', authorizeRoutes(organisation));
  app.route('/', tokenRoutes(organisation));
  app.route('/', accessibleResourcesRoutes(organisation));
  // An app is no person, so these come before people are asked who they are.
  app.route('/wiki/api/v2', appPropertyRoutes(site));
  app.route('/wiki/rest/atlassian-connect/1', moduleRoutes(site));
  app.route('/wiki/rest/api', appPermissionRoutes(site));
  app.use('/wiki/api/*', authentication(site, organisation.accounts));
  app.use('/wiki/rest/*', authentication(site, organisation.accounts));
  app.use('/wiki/api/*', adminKeyHolder(site));
  app.use('/wiki/rest/*', adminKeyHolder(site));
  app.use('/wiki/api/v2/*', newerVersions(site));
  app.route('/wiki/api/v2', versionTwo(site));
  app.route('/wiki/rest/api', versionOne(site));
  app.route('/', viewRoutes(site));
  app.route('/', mediaRoutes(site));
  app.notFound((context) => errorResponse(context, notFound()));
  app.onError((failure, context) => {
    if (!(failure instanceof SiteError || failure instanceof GatewayError)) options.onFault?.(failure);
    return errorResponse(context, failure);
  });
  return app;
}

function versionTwo(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', spaceRoutes(site))
    .route('/', userLookupRoutes(site))
    .route('/', roleRoutes(site))
    .route('/', transitionRoutes(site))
    .route('/', dataPolicyRoutes(site))
    .route('/', adminKeyRoutes(site))
    .route('/', roleAssignmentRoutes(site))
    .route('/', spacePropertyRoutes(site))
    .route('/', contentPropertyRoutes(site))
    .route('/', attachmentRoutes(site))
    .route('/', pageRoutes(site))
    .route('/', treeItemRoutes(site))
    .route('/', treeRoutes(site))
    .route('/', convertIdsRoutes(site))
    .route('/', customContentRoutes(site))
    .route('/', blogPostRoutes(site))
    .route('/', commentRoutes(site))
    .route('/', containerCommentRoutes(site))
    .route('/', versionRoutes(site))
    .route('/', likeRoutes(site))
    .route('/', operationRoutes(site))
    .route('/', inlineTaskRoutes(site))
    .route('/', classificationRoutes(site))
    .route('/', redactionRoutes(site))
    .route('/', labelRoutes(site));
}

function versionOne(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', userRoutes(site))
    .route('/', userPropertyRoutes(site))
    .route('/', attachmentRoutesVersionOne(site))
    .route('/', contentStateRoutes(site))
    .route('/', conversionRoutes(site))
    .route('/', macroRoutes(site))
    .route('/', templateRoutes(site))
    .route('/', spaceStateRoutes(site))
    .route('/', auditRoutes(site))
    .route('/', groupRoutes(site))
    .route('/', userLookupRoutesVersionOne(site))
    .route('/', watchRoutes(site))
    .route('/', restrictionRoutes(site))
    .route('/', contentPermissionRoutes(site))
    .route('/', spaceSettingsRoutes(site))
    .route('/', settingsRoutes(site))
    .route('/', lookAndFeelRoutes(site))
    .route('/', singlePermissionRoutes(site))
    .route('/', spaceLabelRoutes(site))
    .route('/', analyticsRoutes(site))
    .route('/', relationRoutes(site))
    .route('/', spaceRoutesVersionOne(site))
    .route('/', contentLabelRoutes(site))
    .route('/', versionRoutesVersionOne(site))
    .route('/', moveRoutes(site))
    .route('/', copyRoutes(site))
    .route('/', blueprintDraftRoutes(site))
    .route('/', descendantRoutesVersionOne(site))
    .route('/', labelDetailsRoutes(site))
    .route('/', archiveRoutes(site))
    .route('/', searchRoutes(site))
    .route('/', taskRoutes(site))
    .route('/', removedRoutes());
}
