import { describe, expect, it } from 'vitest'
import { boundaryScore } from './boundaries.ts'
import { feedAgreement } from './feed-agreement.ts'

describe('boundaryScore', () => {
  it('overlooks quotes and white space at the seam', () => {
    expect(boundaryScore(['वह बोला, "हां।', '" फिर चला गया।'], ['वह बोला, "हां।"', 'फिर चला गया।']).f1).toBe(1)
  })

  it('marks a sentence that was cut at an abbreviation', () => {
    const { precision, recall } = boundaryScore(['डॉ.', 'वर्मा आए।'], ['डॉ. वर्मा आए।'])
    expect([precision, recall]).toEqual([0.5, 1])
  })
})

describe('feedAgreement', () => {
  const item = { title: 'बारिश & बाढ़', url: 'https://a.test/1', date: '2026-11-24T01:00:00Z' }

  it('compares what is meant, not how it is written', () => {
    const found = {
      title: ' बारिश &amp; बाढ़ ',
      url: 'https://a.test:443/1',
      date: 'Tue, 24 Nov 2026 06:30:00 +0530',
    }
    expect(feedAgreement({ items: [found] }, { items: [item] })).toBe(1)
  })

  it('takes an address that was resolved for the relative one that is expected', () => {
    const relative = { title: null, url: '/1', date: null }
    expect(feedAgreement({ items: [item] }, { items: [relative] })).toBe(1)
    expect(feedAgreement({ items: [{ ...item, url: 'https://a.test/2' }] }, { items: [relative] })).toBe(0)
  })

  it('counts what is missing as wrong and what is not expected not at all', () => {
    const bare = { title: 'b\uFFFDse', url: null, date: 'Seg, 24 Set' }
    expect(feedAgreement({ items: [{ ...item, url: null }] }, { items: [item] })).toBeCloseTo(2 / 3)
    expect(feedAgreement({ items: [] }, { items: [item] })).toBe(0)
    expect(feedAgreement({ items: [item] }, { items: [bare] })).toBeNaN()
  })
})
