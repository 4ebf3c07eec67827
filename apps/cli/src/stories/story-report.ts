import type { JoinReason, StoredArticle, Story } from '@khabar/core'
import { timeOf } from './time-of.ts'

/** A story as an operator reads it: its articles in the order of publication, and why each stands there. */
export function storyReport(story: Story, newestFirst: readonly StoredArticle[]): string[] {
  const articles = newestFirst.toReversed()
  return [
    `Story ${story.id}: ${story.headline}`,
    `${articles.length === 1 ? '1 article' : `${articles.length} articles`} · ${story.sources.join(', ')}`,
    ...articles.flatMap(({ id, article, publishedAt, sourceName, joinedBecause }) => [
      '',
      `  article ${id} · ${timeOf(publishedAt)} · ${sourceName}`,
      `  ${article.headline}`,
      ...(article.url === null ? [] : [`  ${article.url}`]),
      `  ${because(joinedBecause)}`,
    ]),
  ]
}

function because(reason: JoinReason | null): string {
  if (reason === null) return 'began the story'
  if (reason.kind === 'operator')
    return reason.did === 'merge'
      ? `came with story ${reason.storyId}, which an operator merged into this one`
      : `taken out of story ${reason.storyId} by an operator`
  const { kind, articleId, score, shared, linked } = reason
  const what = kind === 'near-duplicate' ? 'copies' : 'tells the same as'
  const link = linked ? ', to which its page links' : ''
  const both = shared.length === 0 ? '' : `; both have ${shared.join(', ')}`
  return `${what} article ${articleId} (${score.toFixed(2)})${link}${both}`
}
