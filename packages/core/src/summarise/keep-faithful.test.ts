import { expect, test } from 'vitest'
import { checkFaithfulness } from './check-faithfulness.ts'
import type { Chosen } from './chosen-sentence.ts'
import { keepFaithful } from './keep-faithful.ts'
import { summariseArticle } from './summarise-article.ts'

const opening = 'जिलाधिकारी ने कहा कि “नहर (राजवाहा) की सफाई जून तक पूरी होगी” और काम शुरू हो गया है।'
const shortened = 'जिलाधिकारी ने कहा कि “नहर की सफाई जून तक पूरी होगी” और काम शुरू हो गया है।'
const leaning = 'उन्होंने ठेकेदार को हर हफ्ते रिपोर्ट देने को कहा।'
const plain = 'किसानों ने इस साल 45 गांवों में पानी न पहुंचने की शिकायत की थी।'
const source = { headline: 'नहर की सफाई', paragraphs: [`${opening} ${leaning}`, plain] }

function chosen(sentence: string, text: string, index: number): Chosen {
  const paragraph = source.paragraphs.findIndex((words) => words.includes(sentence))
  const start = source.paragraphs[paragraph]?.indexOf(sentence) ?? 0
  const isWhole = true
  const words = text.split(' ').length
  const compressed = text !== sentence
  return {
    text,
    paragraph,
    start,
    end: start + sentence.length,
    words,
    index,
    isWhole,
    compressed,
    cut: false,
  }
}

const all = [chosen(opening, shortened, 0), chosen(leaning, leaning, 1), chosen(plain, plain, 2)]
const textsWithin = (maxWords: number, sentences = all) =>
  keepFaithful(sentences, source, { maxWords }).map(({ text }) => text)

test('a quotation that lost a word is told whole where there is room for it', () => {
  expect(textsWithin(60)).toEqual([opening, leaning, plain])
})

test('a sentence at fault that does not fit whole is left out, and so is what leans on it', () => {
  const words = all.reduce((sum, { words }) => sum + words, 0)
  expect(textsWithin(words)).toEqual([plain])
})

test('where everything else leans on the sentence at fault, that one stands alone and whole', () => {
  const pair = all.slice(0, 2)
  const words = pair.reduce((sum, { words }) => sum + words, 0)
  expect(textsWithin(words, pair)).toEqual([opening])
})

test('the only sentence, at fault and too long, is cut at a word', () => {
  const [cut, ...rest] = keepFaithful(all.slice(0, 1), source, { maxWords: 16 })
  expect(rest).toEqual([])
  expect(cut).toMatchObject({ cut: true, compressed: true })
  expect(cut?.text).toMatch(/^जिलाधिकारी ने कहा कि “नहर \(राजवाहा\) .*…$/u)
  expect(cut?.words).toBeLessThanOrEqual(16)
})

const lead = `${'नदी किनारे बसे पुराने गांवों के लोगों और '.repeat(6)}उनके साथियों ने`

test('no cut parts a number from what it counts in', () => {
  const text = `${lead} मिलकर 45 लाख रुपये जमा करने की बात कही।`
  const article = { headline: 'चंदा', truncated: false, kind: 'news' as const, paragraphs: [text] }
  const maxWords = `${lead} मिलकर 45`.split(' ').length
  const summary = summariseArticle(article, { maxWords })
  expect(summary.text).toMatch(/मिलकर…$/u)
  expect(summary.warnings[0]).toMatch(/^cut: /u)
  expect(checkFaithfulness(summary, article)).toEqual([])
})

test('a first sentence too long keeps its quotation to the letter, gloss and all', () => {
  const quote = 'उन्होंने कहा कि “जल निगम (जनि) यह काम मार्च तक पूरा करेगा”'
  const text = `${lead} पंचायत में हिस्सा लिया और ${quote}, जिससे सबको राहत मिली और लोग घर लौट गए।`
  const article = {
    headline: 'पंचायत',
    truncated: false,
    kind: 'news' as const,
    paragraphs: [`${text} ${plain}`, leaning],
  }
  const summary = summariseArticle(article, { maxWords: text.split(' ').length - 1 })
  expect(checkFaithfulness(summary, article)).toEqual([])
  expect(summary.text).not.toContain('“जल निगम यह काम')
})
