import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../language/count-words.ts'
import { opensDangling } from '../language/dangling-openers.ts'
import { checkFaithfulness } from './check-faithfulness.ts'
import { summariseArticle } from './summarise-article.ts'

const first = 'राज्य सरकार ने सोमवार को पहाड़ी जिलों के तीन सौ गांवों में नई पेयजल योजना शुरू करने की घोषणा की।'
const second = 'उन्होंने यह भी कहा कि पहले चरण में पचास गांवों तक पाइप बिछाए जाएंगे और काम मार्च तक पूरा होगा।'
const third = 'योजना पर कुल 4.5 करोड़ रुपये खर्च होंगे और इसकी निगरानी के लिए जिले में अलग समिति बनाई गई है।'
const filler = 'गांव के लोगों ने कई साल से इस मांग को लेकर धरना दिया था और ज्ञापन सौंपे थे।'

function article(paragraphs: readonly string[], rest: { headline?: string; truncated?: boolean } = {}) {
  return { headline: 'पहाड़ी गांवों में पेयजल योजना', truncated: false, kind: 'news' as const, paragraphs, ...rest }
}

test('the summary is the lead: whole sentences nearest the target length, each the slice it points to', () => {
  const source = article([`${first} ${second} ${filler}`, filler.replace('गांव', 'शहर')])
  const summary = summariseArticle(source)
  expect(summary.text).toBe(`${first} ${second}`)
  expect(summary.words).toBe(countWords(summary.text))
  expect(summary.sentences).toEqual([
    { text: first, paragraph: 0, start: 0, end: first.length, compressed: false },
    {
      text: second,
      paragraph: 0,
      start: first.length + 1,
      end: first.length + 1 + second.length,
      compressed: false,
    },
  ])
  expect(summary).toMatchObject({ engine: 'extractive', warnings: [] })
})

test.each(['सोलन ।', 'सोलन/मंडी |', 'सोलन, 12 जून (आईएएनएस)।', 'सोलन:', 'सोलन -', 'सोलन (हिमाचल):'])(
  'a dateline that the parser missed is gone: %s',
  (dateline) => {
    expect(summariseArticle(article([`${dateline} ${first}`, third])).text).toMatch(/^राज्य सरकार ने/u)
  },
)

test('sign-offs and furniture never come into a summary', () => {
  const source = article([`${first} –आईएएनएस`, 'ये भी पढ़ें: मैदान में क्या हुआ।', '(भाषा)', 'एसके/'])
  expect(summariseArticle(source).text).toBe(first)
})

test('an agency’s name that is a word too stays where it is one', () => {
  const text = 'भाषा का सवाल उठा। वार्ता जारी है। मंत्री बोले -वार्ता सफल रही।'
  expect(summariseArticle(article([text])).text).toBe(text)
})

test('short input passes whole', () => {
  const text = 'बांध भर गया है। क्या पानी छोड़ा जाएगा? फैसला कल होगा।'
  expect(summariseArticle(article([text])).text).toBe(text)
})

test('a leaning sentence is left out when its predecessor is', () => {
  const source = article(['यह भी पढ़ें: मैदान की खबर।', second, first, third])
  expect(summariseArticle(source).text).toMatch(/^राज्य सरकार ने/u)
})

test('a pure connective at the summary’s beginning is trimmed, a contrast word is not', () => {
  const { text, sentences } = summariseArticle(article([`इस बीच, ${first}`]))
  expect(text).toBe(first)
  expect(sentences[0]).toMatchObject({ start: 'इस बीच, '.length, compressed: false })
  expect(summariseArticle(article([`हालांकि ${first}`, third])).text).toBe(third)
})

test('a sentence repeated in nearly the same words is taken once', () => {
  const { text } = summariseArticle(article([first, first.replace('सोमवार', 'मंगलवार'), third]))
  expect(text).toBe(`${first} ${third}`)
})

test('the unfinished last sentence of a truncated article is never used', () => {
  const { text } = summariseArticle(article([`${first} योजना के लिए डॉ.`], { truncated: true }))
  expect(text).toBe(first)
  const only = summariseArticle(article(['योजना के लिए सरकार ने'], { truncated: true }))
  expect(only).toMatchObject({ text: '', words: 0, sentences: [] })
  expect(only.warnings[0]).toMatch(/^no-summary: /u)
})

const clause = 'मुख्यमंत्री ने राजधानी में हुई बैठक के बाद जल विभाग के अधिकारियों को सभी टूटी पाइपलाइनें ठीक करने का आदेश दिया'
const tail =
  'जिसमें पुराने नलकूपों की मरम्मत नए पंप हाउस का निर्माण टंकियों की सफाई और गांव के युवाओं को इस काम के लिए दो हफ्ते का प्रशिक्षण देना भी शामिल बताया गया है और खर्च राज्य देगा'

test('a first sentence that is too long loses its relative tail and stays whole', () => {
  const summary = summariseArticle(article([`${clause}, ${tail}।`, third]), { maxWords: 40 })
  expect(summary.text).toBe(`${clause}।`)
  expect(summary.sentences[0]).toMatchObject({ compressed: true, start: 0 })
  expect(summary.warnings).toEqual([])
})

test('a tail that holds the negation is not dropped: the sentence is cut at a word and the reader is told', () => {
  const summary = summariseArticle(
    article([`${clause}, ${tail.replace('भी शामिल बताया गया है', 'शामिल नहीं है')}।`]),
    { maxWords: 30 },
  )
  expect(summary.text).toMatch(/…$/u)
  expect(summary.words).toBeLessThanOrEqual(30)
  expect(summary.warnings[0]).toMatch(/^cut: /u)
})

test('a pipe used as danda is printed as danda and the sentence keeps its source', () => {
  const piped = first.replace('।', '|')
  const summary = summariseArticle(article([piped]))
  expect(summary.text).toBe(first)
  expect(summary.sentences[0]?.text).toBe(piped)
})

test.each([[[]], [['']], [['  ', '\n']], [['—', '12']]])(
  'nothing usable gives no text and says so: %j',
  (paragraphs) => {
    const summary = summariseArticle(article(paragraphs))
    expect(summary.text).toBe('')
    expect(summary.warnings[0]).toMatch(/^no-summary: /u)
  },
)

const piece = fc.constantFrom(
  ...`${first} ${second} ${third} ${filler} ${tail}`.split(' '),
  ...[
    '।',
    ' |',
    '...',
    '…',
    '\n',
    '“',
    '”',
    '"',
    '(',
    ')',
    ',',
    'सोलन:',
    'साथ ही',
    'क्ष\u0301',
    '👨‍👩‍👧',
    '\u200d',
    '–आईएएनएस',
  ],
)
const prose = fc.array(piece, { maxLength: 160 }).map((words) => words.join(' '))
const graphemes = new Intl.Segmenter('hi')

test('whatever the text: no throw, no word too many, no dangling opening, exact slices, no cut grapheme, faithful', () => {
  const paragraphs = fc.array(fc.oneof(prose, fc.string({ unit: 'binary' })), { maxLength: 4 })
  const kinds = fc.record({
    truncated: fc.boolean(),
    kind: fc.constantFrom('news' as const, 'opinion' as const),
  })
  fc.assert(
    fc.property(
      paragraphs,
      kinds,
      fc.integer({ min: 0, max: 70 }),
      (texts, { truncated, kind }, maxWords) => {
        const source = { ...article(texts, { truncated }), kind }
        const summary = summariseArticle(source, { maxWords })
        expect(summary.words).toBeLessThanOrEqual(maxWords)
        expect(opensDangling(summary.text)).toBe(false)
        for (const { text, paragraph, start, end, compressed } of summary.sentences) {
          const slice = texts[paragraph]?.slice(start, end) ?? ''
          if (!compressed) expect(text).toBe(slice)
          else expect(textEndsAtGrapheme(text, slice)).toBe(true)
        }
        expect(checkFaithfulness(summary, source)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

function textEndsAtGrapheme(text: string, source: string): boolean {
  const kept = text.replace(/[…।]$/u, '')
  const at = source.startsWith(kept) ? kept.length : source.length
  return at === source.length || graphemes.segment(source).containing(at)?.index === at
}
