import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newsroomText, startNewsroom } from '@khabar/cli/newsroom'
import { expect, onTestFinished, test } from 'vitest'
import { runKhabar } from './run-khabar.ts'

const page = newsroomText('satna-train-hadsa')

/** Serves answers by path on this machine for one test; resolves with its address and the variable that allows it. */
async function serve(answers: Record<string, { status?: number; type?: string; body: string | Buffer }>) {
  const server = createServer(({ url = '' }, response) => {
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body,
    } = answers[url] ?? { status: 404, body: '' }
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, env: { KHABAR_ALLOW_HOSTS: `127.0.0.1:${port}` } }
}

async function writePage(name: string, text: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('khabar without a token plays the whole job on the sample newsroom', async () => {
  const { code, stdout, stderr } = await runKhabar([])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain('37 खबरें पढ़ी गईं।')
  for (const part of ['ताज़ा खबरें', '“ईरान” की खबरें', 'संबंधित खबरों का सार', '@BotFather'])
    expect(stdout).toContain(part)
  expect(stdout).toMatch(/(?:सुबह|दिन|शाम|रात) की खबरें · \d+ \p{L}/u)
}, 30_000)

test('khabar read prints one object with everything the page says', async () => {
  const { code, stdout } = await runKhabar(['read', '-', '--json'], { stdin: page })
  expect(code).toBe(0)
  const report = JSON.parse(stdout)
  expect(Object.keys(report)).toEqual(['article', 'summary', 'teasers', 'brief', 'previous', 'next'])
  expect(report.article).toMatchObject({
    url: null,
    dateline: ['सतना', 'भोपाल'],
    agency: 'एजेंसी',
    language: 'hi',
  })
  expect(report.summary.words).toBeLessThanOrEqual(60)
  for (const { text, paragraph, start, end, compressed } of report.summary.sentences)
    if (!compressed) expect(report.article.paragraphs[paragraph].slice(start, end)).toBe(text)
  expect(report.teasers).not.toHaveLength(0)
  const told = report.brief.stories.flatMap((story: { teasers: number[] }) => story.teasers)
  expect(told.toSorted((a: number, b: number) => a - b)).toEqual(
    report.teasers.map((_: unknown, i: number) => i),
  )
})

test('a file, standard input and an address give the same report', async () => {
  const site = await serve({ '/page.txt': { type: 'text/plain; charset=utf-8', body: page } })
  const path = await writePage('page.txt', page)
  const [file, input, web] = await Promise.all([
    runKhabar(['read', path]),
    runKhabar(['read', '-'], { stdin: page }),
    runKhabar(['read', `${site.url}/page.txt`], { env: site.env }),
  ])
  expect(file.stdout).toContain('संबंधित खबरें')
  expect(input.stdout).toBe(file.stdout)
  expect(web.stdout).toBe(file.stdout)
})

test('--words is the most that a summary may have', async () => {
  const { stdout } = await runKhabar(['read', '-', '--json', '--words', '20'], { stdin: page })
  expect(JSON.parse(stdout).summary.words).toBeLessThanOrEqual(20)
})

const noArticle = '<!doctype html><title>प्रवेश</title><form><label>पासवर्ड <input></label></form>'
const english =
  'Bridge falls\n\nThe old bridge over the river fell on Monday. Nobody was hurt. The police closed the road for a week.'

test.each([
  ['a missing file', async () => ({ words: ['read', '/nonexistent/page.txt'] })],
  ['a folder', async () => ({ words: ['read', tmpdir()] })],
  ['an empty page', async () => ({ words: ['read', '-'], stdin: '' })],
  [
    'a binary file',
    async () => ({
      words: ['read', await writePage('page.png', new Uint8Array([137, 80, 78, 71, 0, 1, 2, 0]))],
    }),
  ],
  ['a page that is not Hindi', async () => ({ words: ['read', '-'], stdin: english })],
  [
    'an address that answers 404',
    async () => {
      const { url, env } = await serve({})
      return { words: ['read', `${url}/gone`], env }
    },
  ],
  [
    'HTML without an article',
    async () => {
      const { url, env } = await serve({ '/login': { body: noArticle } })
      return { words: ['read', `${url}/login`], env }
    },
  ],
  ['an address inside this machine', async () => ({ words: ['read', 'http://127.0.0.1:9/'] })],
])('%s is one sentence in Hindi and English, exit code 1 and no stack', async (_, prepare) => {
  const { words, ...options } = await prepare()
  const { code, stdout, stderr } = await runKhabar(words, options)
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^[^\n]*\p{Script=Devanagari}[^\n]* \/ [^\n]*[a-z][^\n]*\n$/u)
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
})

test('khabar chat answers commands line by line', async () => {
  const { code, stdout } = await runKhabar(['chat'], { stdin: '/topic इसरो\n/follow मेट्रो\n/unfollow\n' })
  expect(code).toBe(0)
  expect(stdout).toContain('“इसरो” की खबरें')
  expect(stdout).toContain('अब “मेट्रो” की नई खबर आते ही आपको मिलेगी।')
  expect(stdout).toContain('आप इन विषयों को फॉलो कर रहे हैं')
}, 30_000)

test('khabar start without a token says what is missing', async () => {
  const { code, stderr } = await runKhabar(['start'])
  expect(code).toBe(1)
  expect(stderr).toContain('TELEGRAM_BOT_TOKEN')
})

test('settings that cannot be used are named', async () => {
  const { code, stderr } = await runKhabar([], { env: { KHABAR_LOG_LEVEL: 'loud' } })
  expect(code).toBe(1)
  expect(stderr).toContain('KHABAR_LOG_LEVEL')
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
})

test('khabar find names the best way to read a site, why, and the line for the settings', async () => {
  const newsroom = await startNewsroom()
  onTestFinished(() => newsroom.close())
  const env = { KHABAR_ALLOW_HOSTS: new URL(newsroom.url).host }
  const { code, stdout } = await runKhabar(['find', `${newsroom.url}/bhor-pahar/`], { env })
  expect(code).toBe(0)
  expect(stdout).toContain('पेज में इसका लिंक है')
  expect(stdout).toContain(JSON.stringify(newsroom.sources[0]))
})

test('khabar find says where nothing can be read', async () => {
  const { url, env } = await serve({ '/': { body: noArticle } })
  const { code, stderr } = await runKhabar(['find', `${url}/`], { env })
  expect(code).toBe(1)
  expect(stderr).toContain('No list of articles was found')
})

test('sources go out as OPML and come in again', async () => {
  const sources = [{ name: 'उजाला & जनपथ', url: 'https://ujala.example/feed', format: 'feed' }]
  const env = { KHABAR_CONFIG: await writePage('khabar.json', JSON.stringify({ sources })) }
  const { stdout: opml } = await runKhabar(['opml'], { env })
  expect(opml).toContain('<opml')
  const { code, stdout } = await runKhabar(['opml', '-'], { stdin: opml })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({ sources })
})

test('what is no OPML is refused', async () => {
  const { code, stderr } = await runKhabar(['opml', '-'], { stdin: page })
  expect(code).toBe(1)
  expect(stderr).toContain('This is not an OPML file.')
})

test('khabar preview writes one page with the messages of both platforms, which needs nothing from outside', async () => {
  const path = await writePage('preview.html', '')
  const { code, stdout, stderr } = await runKhabar(['preview', path])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain(path)
  const page = await readFile(path, 'utf8')
  const headline = 'ईरान परमाणु समझौते के मसौदे पर वियना में सहमति, दस्तख़त अगले महीने'
  for (const name of ['telegram-digest', 'telegram-digest-rich', 'discord-digest', 'discord-digest-embeds']) {
    const [, hindi = '', english = ''] = figureIn(page, name).split('<section')
    expect(hindi, name).toContain(headline)
    expect(english, name).toContain(headline)
  }
  for (const name of ['telegram-alert', 'discord-alert']) expect(figureIn(page, name), name).toContain('🔕')
  expect(page).toContain('<img src="data:image/png;base64,')
  expect(page).not.toMatch(/<(?:script|link|iframe)|\ssrc="(?!data:)|url\(|@import/)
}, 30_000)

function figureIn(page: string, name: string): string {
  return page.split(`<figure id="${name}">`)[1]?.split('</figure>')[0] ?? ''
}

test('khabar preview writes over no file that is not a page', async () => {
  const path = await writePage('notes.txt', 'मेरे नोट')
  const { code, stderr } = await runKhabar(['preview', path])
  expect(code).toBe(2)
  expect(stderr).toContain('.html')
  expect(await readFile(path, 'utf8')).toBe('मेरे नोट')
})
