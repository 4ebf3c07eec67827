import { styleText } from 'node:util'
import { type TerminalStyle, wrap } from '../terminal/render-terminal.ts'
import type { ReadReport } from './read-report.ts'

/** The report for a person: headline, where from, summary, brief, neighbours. */
export function printReport(
  { article, summary, teasers, brief, previous, next }: ReadReport,
  style: TerminalStyle,
): string {
  const bold = (text: string) => (style.colour ? styleText('bold', text, { validateStream: false }) : text)
  const origin = [article.dateline.join(', '), article.agency ?? article.byline, article.publisher]
  const blocks = [
    bold(wrap(article.headline, style.width, '')),
    origin.filter((part) => part).join(' · '),
    summary.text
      ? `${wrap(summary.text, style.width, '')}\n(${summary.words} शब्द)`
      : 'इस पेज का सार नहीं बन सका।',
    article.truncated ? 'ध्यान दें: पेज पर खबर अधूरी है।' : '',
    teasers.length > 0 ? `${bold('संबंधित खबरें')}\n${wrap(brief.text, style.width, '')}` : '',
    [
      previous && wrap(`पिछली खबर: ${previous}`, style.width, ''),
      next && wrap(`अगली खबर: ${next}`, style.width, ''),
    ]
      .filter((line) => line)
      .join('\n'),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}
