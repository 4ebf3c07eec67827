import type { MadeArchive } from '../corpus/made-archive.ts'
import { madeQuestions } from '../corpus/made-questions.ts'
import type { Question } from './crowd.ts'

/** Returns three times `count` questions in turn: the latest, a topic of the ten kinds of made questions, settings. */
export function mixedQuestions(
  archive: MadeArchive,
  { size, count, seed }: { size: number; count: number; seed: number },
): Question[] {
  const kinds = [...madeQuestions(archive, { size, count: Math.ceil(count / 10), seed }).values()]
  const topics = Array.from(
    { length: count },
    (_, index) => kinds[index % kinds.length]?.[Math.floor(index / kinds.length)] ?? '',
  )
  return topics.flatMap((text): Question[] => [
    { kind: 'latest', text: '' },
    { kind: 'topic', text },
    { kind: 'settings', text: '' },
  ])
}
