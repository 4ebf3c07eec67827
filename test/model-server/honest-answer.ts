import { type ModelCall, sentencesOf } from './model-call.ts'

/** What a model that does its work well answers: the first two sentences, as it was asked. */
export function honestAnswer(call: ModelCall): string {
  const sentences = sentencesOf(call).slice(0, 2)
  return JSON.stringify({ summary: sentences.join(' '), sentenceIds: sentences.map((_, index) => index + 1) })
}
