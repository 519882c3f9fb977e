export { createModelServer, type ModelServerOptions } from './model-server.ts';
export { type Refused, refusalBody } from './refusal.ts';
