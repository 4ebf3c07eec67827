import type { Store, WordDraft } from '@khabar/core'
import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { addStory, draftOf, noon, sourceNamed } from './samples.ts'

/** Contract of `WordStore` and `QuestionStore`. */
export function describeWords(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)

  const word = (term: string, sound: string, inHeadline = false): WordDraft => ({
    term,
    label: `${term}।`,
    sound,
    inHeadline,
  })

  async function openWith(...articles: readonly (readonly WordDraft[])[]) {
    const { store, openAgain } = await openStore()
    const source = await sourceNamed(store, 'उजाला')
    for (const words of articles) await addStory(store, source.id, { words })
    return { store, source, openAgain }
  }

  const termsOf = async (words: ReturnType<Store['words']['sounding']>) =>
    (await words).map(({ term }) => term)

  test('a word keeps its first label and counts the headlines that hold it', async () => {
    const { store } = await openWith(
      [word('पुल', 'pl')],
      [{ ...word('पुल', 'pl', true), label: 'पुलों' }],
      [word('पुल', 'pl', true)],
      [word('पुल', 'pl')],
    )
    expect(await store.words.sounding(['pl'], { limit: 5 })).toEqual([
      { term: 'पुल', label: 'पुल।', sound: 'pl', headlines: 2 },
    ])
  })

  test('words are found by their sounds, most used first, at most as many as asked for', async () => {
    const { store } = await openWith(
      [word('पुल', 'pl'), word('पल', 'pl', true), word('बल', 'bl', true), word('मेला', 'ml', true)],
      [word('बल', 'bl', true)],
    )
    expect(await termsOf(store.words.sounding(['pl', 'bl', 'xx'], { limit: 9 }))).toEqual(['बल', 'पल', 'पुल'])
    expect(await termsOf(store.words.sounding(['pl', 'bl'], { limit: 1 }))).toEqual(['बल'])
    expect(await store.words.sounding([], { limit: 9 })).toEqual([])
  })

  test('words are found by how their sound begins, whatever signs are typed', async () => {
    const { store } = await openWith(
      [word('चुनाव', 'snv', true), word('चीन', 'sn'), word('सड़क', 'sdk', true), word('2026', '')],
      [word('सड़क', 'sdk', true)],
    )
    const starting = (sound: string, limit = 9) => termsOf(store.words.startingWith(sound, { limit }))
    expect(await starting('s')).toEqual(['सड़क', 'चुनाव', 'चीन'])
    expect(await starting('sn')).toEqual(['चुनाव', 'चीन'])
    expect(await starting('snv')).toEqual(['चुनाव'])
    expect(await starting('snvx')).toEqual([])
    expect(await starting('', 2)).toEqual(['सड़क', 'चुनाव'])
    for (const sign of ['%', '_', 's%', '*', "'", '\\', 's\0']) expect(await starting(sign)).toEqual([])
  })

  test('known terms are told from those that no article holds', async () => {
    const { store } = await openWith([word('पुल', 'pl')])
    const many = Array.from({ length: 2_000 }, (_, index) => `शब्द${index}`)
    expect(await store.words.known(['मेला', 'पुल', '', 'क'.repeat(5_000), ...many])).toEqual(new Set(['पुल']))
    expect(await store.words.known([])).toEqual(new Set())
  })

  test('what is too long for an index is left out, and its article stored', async () => {
    const { store } = await openWith([word('क'.repeat(5_000), 'k', true), word('पुल', 'pl')])
    expect(await termsOf(store.words.sounding(['k', 'pl'], { limit: 9 }))).toEqual(['पुल'])
    expect(await store.stories.latest({ limit: 9 })).toHaveLength(1)
  })

  test('processes that add the same words at once count each headline, and wait in no circle', async () => {
    const { store, source, openAgain } = await openWith()
    const stores = [store, await openAgain(), await openAgain()]
    const words = ['नदी', 'पुल', 'मेला', 'सड़क', 'शहर'].map((term) => word(term, 'x', true))
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        stores[index % 3]?.articles.add(
          draftOf(source.id, { words: index % 2 === 0 ? words : words.toReversed() }),
          { storyId: null, announce: false },
        ),
      ),
    )
    const counts = await store.words.sounding(['x'], { limit: 9 })
    expect(counts.map(({ headlines }) => headlines)).toEqual([12, 12, 12, 12, 12])
  })

  test('a question has one number, whoever asks', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const ids = await Promise.all(
      [store, other, store].map(({ questions }) => questions.ensure('"पुल" -मेला', noon)),
    )
    expect(new Set(ids).size).toBe(1)
    expect(await other.questions.get(ids[0] ?? 0)).toBe('"पुल" -मेला')
    expect(await store.questions.ensure('पुल', noon)).not.toBe(ids[0])
    expect(await store.questions.get(999)).toBeNull()
  })
}
