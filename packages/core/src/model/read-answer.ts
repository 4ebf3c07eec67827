import { z } from 'zod'

/** What a model answers: a text and the numbers, from 1, of the sentences that it is drawn from. */
export type ModelAnswer = { readonly summary: string; readonly sentenceIds: readonly number[] }

const answer = z.object({ summary: z.string(), sentenceIds: z.array(z.coerce.number<unknown>()) })

/** Longer contents are no answer of 400 tokens; it keeps the search for an object bounded. */
const maxLength = 20_000
const maxObjects = 20

/**
 * The answer in a model's content: its first JSON object, whatever stands around it (a Markdown fence, a greeting,
 * thoughts). `null` where there is none, or where it is no answer.
 */
export function readAnswer(content: string): ModelAnswer | null {
  const parsed = answer.safeParse(firstObject(content.slice(0, maxLength)))
  return parsed.success ? parsed.data : null
}

function firstObject(content: string): unknown {
  let from = content.indexOf('{')
  for (let tried = 0; from >= 0 && tried < maxObjects; tried++) {
    const value = parse(content.slice(from, endOfObject(content, from)))
    if (value !== null) return value
    from = content.indexOf('{', from + 1)
  }
  return null
}

/** Where the object that opens at `from` closes; the content's end where it does not. */
function endOfObject(content: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}]/gsu
  token.lastIndex = from
  let depth = 0
  for (let match = token.exec(content); match !== null; match = token.exec(content)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}' && --depth === 0) return token.lastIndex
  }
  return content.length
}

/** The JSON value of a text; `null` where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
