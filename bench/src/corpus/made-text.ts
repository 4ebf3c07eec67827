import { createRandom } from '../score/random.ts'

/**
 * Returns new text of about `words` words: sentences joined from halves of the given ones, so that hardly one stands
 * twice, five to a line. The same seed gives the same text.
 */
export function madeText(sentences: readonly string[], words: number, { seed = 1 } = {}): string {
  const random = createRandom(seed)
  const pick = () => (sentences[Math.floor(random() * sentences.length)] ?? '').split(' ')
  const made: string[] = []
  for (let count = 0; count < words; ) {
    const [opening, ending] = [pick(), pick()]
    const sentence = [...opening.slice(0, opening.length / 2), ...ending.slice(ending.length / 2)]
    made.push(sentence.join(' '))
    count += sentence.length
  }
  return made.map((sentence, index) => sentence + (index % 5 === 4 ? '\n' : ' ')).join('')
}

/** Returns a news page with this text, as many related links as it has lines, and the usual furniture. */
export function madePage(headline: string, text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const links = lines.map(
    (line, index) => `<li><a href="/khabar/${index}/"><h3>${line.slice(0, 60)}</h3></a></li>`,
  )
  return `<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>${headline}</title></head><body>
<header><nav><ul><li><a href="/desh/">देश</a></li><li><a href="/khel/">खेल</a></li></ul></nav></header>
<main><article><h1>${headline}</h1><div class="entry-content">
${lines.map((line) => `<p>${line}</p>`).join('\n')}
</div></article><aside class="related"><h2>संबंधित खबरें</h2><ul>
${links.join('\n')}
</ul></aside></main><footer><p>सर्वाधिकार सुरक्षित</p></footer></body></html>`
}
