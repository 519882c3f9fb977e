// Light on purpose: nothing here loads the agent framework before an agent is made.
export {
  type Agent,
  type AgentEvent,
  type AgentOptions,
  type Answer,
  type AskOptions,
  createAgent,
  loadAgent,
  type TextEvent,
} from './agent.ts';
export { AgentError, type AgentErrorCode, agentErrorCodes, isAgentError } from './agent-error.ts';
export type { ApprovalRequest, ApprovalVerdict, Approver } from './approvals/approval.ts';
export { type ApprovalPolicy, approvalPolicies, usualApprovalPolicy } from './approvals/approval-policy.ts';
export { renderMarkdown } from './chat/markdown.ts';
export { printable } from './chat/printable.ts';
export { toolInWords } from './chat/step-line.ts';
export { type StepsPlace, StepsView } from './chat/steps-view.ts';
export { coloured as colouredStyle, plain as plainStyle, type Style } from './chat/style.ts';
export { runTerminalChat, type TerminalChatOptions } from './chat/terminal-chat.ts';
export { checkEndpoint } from './endpoints/check-endpoint.ts';
export type { Endpoint, EndpointTrouble } from './endpoints/endpoint.ts';
export { type ReadEndpoints, readEndpoints } from './endpoints/read-endpoints.ts';
export type { AgentModel, LanguageModel, LoadedModel, ModelRun, Reachable } from './model/agent-model.ts';
export { builtInPlannerName } from './model/built-in-planner.ts';
export { chooseModel, type ModelSettings, type ProviderAccount } from './model/choose-model.ts';
export type { ModelChanged, ModelEvent, ModelWaiting } from './model/model-event.ts';
export type { Step, StepEnded, StepEvent, StepProgress, StepStarted } from './steps/step.ts';
export type { PastTurn, Thread, ThreadEntry } from './threads/thread.ts';
export { openThreads, type Threads } from './threads/threads.ts';
export type { ThreadsPlace } from './threads/threads-place.ts';
export { unlessAborted } from './unless-aborted.ts';
