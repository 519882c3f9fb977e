import { OpenAPIHono } from '@hono/zod-openapi';
import { addMcpEndpoint } from '../mcp/endpoint.ts';
import { answerErrors, answerUnknownPath } from './answer-errors.ts';
import { guardAnswers } from './answer-headers.ts';
import { addDecideApproval } from './approvals/decide-approval.ts';
import { addReadApprovals } from './approvals/read-approvals.ts';
import { routeFinder } from './asked-route.ts';
import { addAuthConfigs } from './auth-configs/auth-configs.ts';
import { requireKey } from './authentication.ts';
import { addConnectPages } from './connect/connect.ts';
import { addConnectedAccounts } from './connected-accounts/connected-accounts.ts';
import { addDocs } from './docs/docs.ts';
import type { RestApp, RouterEnvironment, RouterServices } from './environment.ts';
import { addHealth } from './health.ts';
import { checkHost } from './hosts.ts';
import { limitBody } from './limit-body.ts';
import { limitDepth } from './limit-depth.ts';
import { addEraseContents } from './logs/erase-contents.ts';
import { addExportLogs } from './logs/export-logs.ts';
import { addLogs } from './logs/logs.ts';
import { addVerifyLogs } from './logs/verify-logs.ts';
import { addMetrics } from './metrics.ts';
import { addNotBuilt } from './not-built.ts';
import { addProjectConfig } from './project/project-config.ts';
import { addSessionInfo } from './project/session-info.ts';
import { addAccountProxy } from './proxy/account-proxy.ts';
import { addSessionProxy } from './proxy/session-proxy.ts';
import { refuseInvalid, refuseUnknownQuery } from './refuse-invalid.ts';
import { logRequests } from './request-log.ts';
import { keepToSession } from './session-token-scope.ts';
import { addConfigHistory } from './sessions/config-history.ts';
import { addCreateSession } from './sessions/create-session.ts';
import { addExecute } from './sessions/execute.ts';
import { findSession } from './sessions/find-session.ts';
import { addLink } from './sessions/link.ts';
import { addReadSession } from './sessions/read-session.ts';
import { addSearch } from './sessions/search.ts';
import { addSessionTokens } from './sessions/session-tokens.ts';
import { addSessionToolkits } from './sessions/session-toolkits.ts';
import { addSessionTools } from './sessions/session-tools.ts';
import { addUpdateSession } from './sessions/update-session.ts';
import { limitRequests } from './too-many.ts';
import { addToolkits } from './toolkits/toolkits.ts';
import { addTools } from './tools/tools.ts';
import { addApproveUndo } from './undo/approve-undo.ts';
import { addUndoLog } from './undo/undo-log.ts';
import { addUndoSession } from './undo/undo-session.ts';
import { addDeleteUser } from './users/delete-user.ts';
import { addVault } from './vault/vault.ts';

/** The most that a request may send, in bytes. */
const largestBody = 4 * 1024 * 1024;

/** How deep its JSON may be: nothing here has more than a few levels, and what tools take hardly more. */
const mostLevels = 100;

/** The router over HTTP: what is checked of every request, then REST in both versions, and MCP. */
export function createApp(services: RouterServices): RestApp {
  const app = new OpenAPIHono<RouterEnvironment>();
  const { alsoServe } = services;
  app.onError(answerErrors(services.logger, alsoServe));
  app.notFound(answerUnknownPath(alsoServe));
  app.use(logRequests(services), guardAnswers(), checkHost(services.hosts));
  addHealth(app, services);
  addMetrics(app, services);
  // Before keys are asked for: who opens a link has none.
  addConnectPages(app, services);
  app.use('/api/*', requireKey(services), keepToSession());
  app.use('/tool_router/*', requireKey(services), keepToSession());
  app.use('/api/*', limitRequests(services.limits));
  for (const { path } of alsoServe) {
    app.use(`${path}/*`, requireKey(services), keepToSession(), limitRequests(services.limits));
  }
  app.use(limitBody(largestBody), limitDepth(mostLevels));
  const rest = createRestApp(services);
  app.route('/api/v3.1', rest);
  app.route('/api/v3', rest);
  addMcpEndpoint(app, services);
  for (const one of alsoServe) app.route(one.path, one.app);
  addDocs(app, alsoServe);
  return app;
}

function createRestApp(services: RouterServices): RestApp {
  const findRoute = routeFinder(() => app);
  const app: RestApp = new OpenAPIHono<RouterEnvironment>({ defaultHook: refuseInvalid(findRoute) });
  app.use(refuseUnknownQuery(findRoute));
  // Before sessions have to be there: it is of use when one has ended.
  addUndoSession(app, services);
  app.use('/tool_router/session/:session_id/*', findSession(services));
  addCreateSession(app, services);
  addSessionProxy(app, services);
  // Before the route of a single tool, whose slug would be its name.
  addAccountProxy(app, services);
  addReadSession(app, services);
  addUpdateSession(app, services);
  addConfigHistory(app, services);
  addSessionTokens(app, services);
  addSessionTools(app, services);
  addSessionToolkits(app, services);
  addExecute(app, services);
  addSearch(app, services);
  addLink(app, services);
  // Before the routes of single things, whose ids would be their names.
  addNotBuilt(app);
  addToolkits(app, services);
  addTools(app, services);
  addSessionInfo(app);
  addProjectConfig(app);
  addAuthConfigs(app, services);
  addConnectedAccounts(app, services);
  // Before the route of a single log, whose id would be their name.
  addVerifyLogs(app, services);
  addExportLogs(app, services);
  addEraseContents(app, services);
  addLogs(app, services);
  addUndoLog(app, services);
  addApproveUndo(app, services);
  addReadApprovals(app, services);
  addDecideApproval(app, services);
  addDeleteUser(app, services);
  addVault(app, services);
  return app;
}
