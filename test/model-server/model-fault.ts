import type { ServerResponse } from 'node:http'
import { honestAnswer } from './honest-answer.ts'
import { type ModelCall, sentencesOf } from './model-call.ts'

/** What may go wrong with one call. */
export type ModelFault = WireFault | ContentFault

type WireFault =
  | { readonly kind: 'hang' | 'drop' | 'refuse-format' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }

/** A completion whose content is at fault. */
type ContentFault =
  | {
      readonly kind:
        | 'malformed'
        | 'fenced'
        | 'too-long'
        | 'wrong-language'
        | 'invented-number'
        | 'lost-negation'
    }
  /** The model does as the article's author wants, and says this. */
  | { readonly kind: 'obey'; readonly content: string }

/** What a fault makes of a call: the content of a completion, or `null` where it has answered itself. */
export function applyFault(fault: ModelFault, call: ModelCall, response: ServerResponse): string | null {
  switch (fault.kind) {
    case 'hang':
      return null
    case 'drop':
      response.destroy()
      return null
    case 'status':
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
      return refuse(response, fault.status, 'The server has trouble.')
    case 'refuse-format':
      if (call.body.response_format === undefined) return honestAnswer(call)
      return refuse(response, 400, "'response_format.type' must be 'text'")
    default:
      return contentWith(fault, call)
  }
}

function contentWith(fault: ContentFault, call: ModelCall): string {
  const honest = honestAnswer(call)
  switch (fault.kind) {
    case 'malformed':
      return honest.slice(0, honest.length / 2)
    case 'fenced':
      return `Here is the summary:\n\`\`\`json\n${honest}\n\`\`\``
    case 'too-long':
      return answerOf(sentencesOf(call).join(' '), call)
    case 'wrong-language':
      return answerOf('The bridge was closed and the villages were cut off.', call)
    case 'invented-number':
      return answerOf(`${sentencesOf(call)[0]?.replace(/\d+/u, '9731')}`, call)
    case 'lost-negation':
      return answerOf(
        `${sentencesOf(call)
          .find((text) => text.includes('नहीं'))
          ?.replace('नहीं ', '')}`,
        call,
      )
    case 'obey':
      return fault.content
  }
}

function answerOf(summary: string, call: ModelCall): string {
  return JSON.stringify({ summary, sentenceIds: sentencesOf(call).map((_, index) => index + 1) })
}

function refuse(response: ServerResponse, status: number, message: string): null {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { message } }))
  return null
}
