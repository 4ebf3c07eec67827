import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Source, type Store, silentLog, storeArticle } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { expect, onTestFinished, test } from 'vitest'
import { runKhabar } from './run-khabar.ts'

const noon = Temporal.Instant.from('2026-11-24T06:30:00Z')

type Told = {
  readonly slug: string
  readonly headline: string
  readonly paragraphs: readonly string[]
  readonly minutes?: number
  readonly links?: readonly string[]
}

/** A newsroom of two outlets over a database in a file. */
async function openDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  const path = join(folder, 'khabar.db')
  const store = await openSqliteStore(path)
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  const outlets = ['उजाला', 'जनपथ'].map((name, index) => ({
    name,
    url: `https://outlet-${index}.example/feed`,
    format: 'feed' as const,
  }))
  await store.sources.configure(outlets, noon)
  const [ujala, janpath] = await store.sources.list()
  if (!ujala || !janpath) throw new Error('the outlets are missing')
  return { store, path, ujala, janpath, read: (source: Source, told: Told) => read(store, source, told) }
}

async function read(
  store: Store,
  source: Source,
  { slug, headline, paragraphs, minutes = 0, links = [] }: Told,
) {
  const publishedAt = noon.add({ minutes })
  const url = new URL(slug, source.url).href
  const bare = { subhead: null, byline: null, agency: null, publisher: null, section: null, modifiedAt: null }
  const article = { ...bare, url, headline, dateline: [], paragraphs, tags: [], publishedAt, images: [] }
  const teasers = links.map((link) => ({
    ...{ headline: 'यह भी पढ़ें', dateline: [], text: null, truncated: false, image: null },
    url: link,
  }))
  const page = {
    article: { ...article, language: 'hi', truncated: false, kind: 'news' as const },
    teaserSets: teasers.length > 0 ? [{ title: null, place: 'below' as const, teasers }] : [],
    previous: null,
    next: null,
  }
  const none = { excerpt: null, contentHtml: null, byline: null, section: null, categories: [], images: [] }
  const item = { ...none, id: slug, url, headline, publishedAt, modifiedAt: null }
  await storeArticle(
    { source, item, page, announce: true },
    { store, now: () => publishedAt, log: silentLog },
  )
  const [stored] = await store.articles.at([url.replace('https://', '')], { limit: 1 })
  if (!stored) throw new Error(`${slug} was not stored`)
  return stored
}

const collapse: Told = {
  slug: 'dhansa',
  headline: 'देवगांव में जलाशय की दीवार धंसी, 14 गांव खाली कराए गए',
  paragraphs: [
    'देवगांव के मोतीसागर जलाशय की दीवार सोमवार सुबह धंस गई और नीचे के 14 गांव खाली करा लिए गए। अधीक्षण अभियंता वासुदेव कर्णिक ने बताया कि दरार 60 मीटर लंबी है।',
    'मोतीसागर की क्षमता 320 लाख घनमीटर है। लोगों को तहसील के चार विद्यालयों में ठहराया गया है।',
  ],
}
const copied: Told = { ...collapse, slug: 'copy', headline: 'जलाशय में दरार से दहशत', minutes: 5 }
const toldAnew: Told = {
  slug: 'anew',
  headline: 'मोतीसागर में 60 मीटर की दरार, देवगांव के लोग स्कूलों में',
  paragraphs: [
    'मोतीसागर के किनारे बसे 14 गांवों के लोगों ने रात स्कूलों में काटी। देवगांव में बने इस जलाशय में 60 मीटर की दरार आई है, वासुदेव कर्णिक ने कहा।',
  ],
  minutes: 40,
}
const fair: Told = {
  slug: 'mela',
  headline: 'राजनगर के पशु मेले में 9,000 ऊंट पहुंचे',
  paragraphs: ['राजनगर का पशु मेला शुरू हो गया। मेला अधिकारी सुलोचना बैरवा ने कहा कि इस बार 9,000 ऊंट आए हैं।'],
  minutes: 20,
}

test('what two outlets tell of one event is one story, the first to publish first, each article with its reason', async () => {
  const { store, ujala, janpath, read } = await openDesk()
  const { storyId, articleId } = await read(janpath, collapse)
  await read(ujala, fair)
  expect((await read(ujala, copied)).storyId).toBe(storyId)
  expect((await read(ujala, toldAnew)).storyId).toBe(storyId)
  expect(await store.stories.get(storyId)).toMatchObject({ sources: ['जनपथ', 'उजाला'], articleCount: 3 })
  const [anew, copy, first] = await store.articles.ofStory(storyId)
  expect(first?.joinedBecause).toBeNull()
  expect(copy?.joinedBecause).toMatchObject({ kind: 'near-duplicate', articleId })
  expect(anew?.joinedBecause).toMatchObject({
    kind: 'rewrite',
    shared: expect.arrayContaining(['मोतीसागर', 'देवगांव']),
  })
})

test('reports of one event that are read at the same moment are one story', async () => {
  const { ujala, janpath, read } = await openDesk()
  const stored = await Promise.all([read(ujala, collapse), read(janpath, copied), read(janpath, toldAnew)])
  expect(new Set(stored.map(({ storyId }) => storyId)).size).toBe(1)
})

test('an article whose page links to another of its outlet says so', async () => {
  const { store, ujala, read } = await openDesk()
  const { articleId } = await read(ujala, collapse)
  await read(ujala, { ...toldAnew, links: [`${new URL('dhansa', ujala.url).href}?utm_source=related`] })
  await read(ujala, { ...fair, links: [new URL('dhansa', ujala.url).href] })
  const [story] = (await store.stories.latest({ limit: 5 })).filter(({ articleCount }) => articleCount > 1)
  const [newest] = await store.articles.ofStory(story?.id ?? 0)
  expect(newest?.joinedBecause).toMatchObject({ articleId, linked: true })
  expect(story?.articleCount).toBe(2)
})

test('after an operator split a story, a later article goes to that of the two which it is like', async () => {
  const { store, ujala, janpath, read } = await openDesk()
  const { storyId } = await read(ujala, collapse)
  const { storyId: fairId, articleId } = await read(janpath, fair)
  await store.stories.merge({ into: storyId, from: fairId })
  const ownId = await store.stories.split(articleId)
  expect((await read(janpath, { ...toldAnew, minutes: 60 })).storyId).toBe(storyId)
  const [text = ''] = fair.paragraphs
  const headline = 'राजनगर मेले में ऊंटों की दौड़, सुलोचना बैरवा ने दी झंडी'
  const later = { slug: 'daud', headline, paragraphs: [text.replace('शुरू हो गया', 'चल रहा है')], minutes: 90 }
  expect((await read(ujala, later)).storyId).toBe(ownId)
})

test('khabar lists stories, shows why they are one, takes them apart and joins them again', async () => {
  const { path, ujala, janpath, read } = await openDesk()
  const { storyId } = await read(janpath, collapse)
  const { articleId } = await read(ujala, copied)
  const run = async (...words: string[]) => {
    const { code, stdout, stderr } = await runKhabar([...words, '--db', path])
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }
  expect(await run('stories')).toMatch(/जलाशय में दरार से दहशत\n.* · 2 articles · जनपथ, उजाला/u)
  expect(await run('story', `${storyId}`)).toMatch(
    /began the story\n[\s\S]*copies article 1 \(1\.00\); both have /u,
  )

  const parted = await run('story', 'split', `${articleId}`)
  expect(parted).toContain(`taken out of story ${storyId} by an operator`)
  const [, ownId = ''] = /Story (\d+):/u.exec(parted) ?? []
  expect(await run('stories', '--limit', '1')).toContain(`${ownId}  जलाशय में दरार से दहशत`)

  expect(await run('story', 'merge', `${storyId}`, ownId)).toContain('2 articles · जनपथ, उजाला')
  expect(await run('stories')).not.toContain('1 article ')
})

test.each([
  [['story', '7'], 1, 'There is no story 7'],
  [['story', 'split', '7'], 1, 'There is no article 7'],
  [['story', 'split', '1'], 1, 'is the only one of story'],
  [['story', 'merge', '1', '7'], 1, 'There is no story 7'],
  [['story', 'merge', '1', '1'], 2, 'Name two different stories'],
  [['story', 'join', '1'], 2, 'Run it as khabar story ID'],
  [['story'], 2, 'Run it as khabar story ID'],
  [['stories', '--limit', 'x'], 2, 'Run it as khabar stories'],
])('khabar %j is told what is wrong in one sentence', async (words, exitCode, told) => {
  const { path, ujala, read } = await openDesk()
  await read(ujala, collapse)
  const { code, stdout, stderr } = await runKhabar([...words, '--db', path])
  expect([code, stdout]).toEqual([exitCode, ''])
  expect(stderr).toContain(told)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('khabar makes no database where there is none', async () => {
  const { code, stderr } = await runKhabar(['stories', '--db', '/nonexistent/khabar.db'])
  expect(code).toBe(1)
  expect(stderr).toContain('There is no database /nonexistent/khabar.db')
})
