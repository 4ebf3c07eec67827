import type { Story } from './story.ts'

/** A story for tests, of one article by one outlet unless said otherwise. */
export function sampleStory(story: Partial<Story> & Pick<Story, 'id' | 'updatedAt'>): Story {
  return {
    headline: 'नदी पर नया पुल खुला',
    summary: '',
    url: null,
    imageUrl: null,
    dateline: [],
    section: null,
    source: 'उजाला',
    sources: ['उजाला'],
    articleCount: 1,
    firstAt: story.updatedAt,
    ...story,
  }
}
