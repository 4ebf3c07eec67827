import { expect, test } from 'vitest'
import { matchesSelector } from './matches-selector.ts'
import { readTree } from './read-tree.ts'
import { surveyPage } from './survey-page.ts'

const { elements } = surveyPage(readTree('<div class="story full" id="main" itemprop="articleBody">एक</div>'))
const [element] = elements.filter(({ name }) => name === 'div')

test.each([
  'div',
  '.story',
  '.full.story',
  '#main',
  'div.story#main',
  '[itemprop]',
  '[itemprop="articleBody"]',
  'p, .full',
])('%s fits', (selector) => {
  expect(element !== undefined && matchesSelector(element, selector)).toBe(true)
})

test.each(['p', '.stor', '#story', '.story.other', '[itemprop="text"]', ''])(
  '%s does not fit',
  (selector) => {
    expect(element !== undefined && matchesSelector(element, selector)).toBe(false)
  },
)
