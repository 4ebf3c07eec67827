export { createModelServer, type ModelServer } from './create-model-server.ts'
export { type InjectedArticle, injectedArticles } from './injected-articles.ts'
export type { ChatRequest, ModelCall } from './model-call.ts'
export type { ModelFault } from './model-fault.ts'
