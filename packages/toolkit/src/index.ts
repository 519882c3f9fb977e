export type { FieldHints, FieldRole, ToolAnnotations, ToolHints } from './annotations.ts';
export type {
  AuthField,
  AuthScheme,
  AuthValues,
  EnteredScheme,
  ExpirySigns,
  SchemeParts,
} from './auth-scheme.ts';
export type { Change } from './change.ts';
export {
  type DownloadedFile,
  path,
  type Query,
  type QueryValue,
  type ReadHttp,
  type ToolRequest,
  type ToolResponse,
  type UploadForm,
} from './http.ts';
export type { JsonObject, JsonValue } from './json.ts';
export { toJsonSchema } from './json-schema.ts';
export {
  type FreshLogin,
  isOAuthScheme,
  type LoginDestination,
  type OAuthEndpoints,
  type OAuthScheme,
} from './oauth-scheme.ts';
export type { RunContext } from './run-context.ts';
export type { Settle, Settlement, UnansweredAction } from './settle.ts';
export {
  defineTool,
  isWriteTool,
  type ReadTool,
  type Redaction,
  type Tool,
  type ToolFacts,
  type WriteTool,
} from './tool.ts';
export {
  type Candidate,
  isToolError,
  ToolError,
  type ToolErrorCode,
  type ToolErrorDetails,
  toolErrorCodes,
} from './tool-error.ts';
export { defineToolkit, type Toolkit } from './toolkit.ts';
export {
  canBeUndone,
  type DoneAction,
  type LaterChange,
  type PlannedAction,
  type Undo,
  type UndoCall,
  type UndoRule,
  undoCall,
  undoTool,
  whyNoWayBack,
} from './undo.ts';
export type { Place, PlaceFinding, WritePlaces } from './write-places.ts';
export type { WritePlan, WriteStep } from './write-plan.ts';
