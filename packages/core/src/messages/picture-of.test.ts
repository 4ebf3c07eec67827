import { expect, test } from 'vitest'
import { pictureOf } from './picture-of.ts'

const story = { imageUrl: 'https://ujala.example/pul.jpg', url: 'https://ujala.example/pul' }

test('a story is shown with what its reader chose', () => {
  expect(pictureOf(story, 'photo')).toBe('photo')
  expect(pictureOf(story, 'preview')).toBe('preview')
  expect(pictureOf(story, 'none')).toBeUndefined()
})

test('a story without a picture or an address is shown with nothing', () => {
  expect(pictureOf({ ...story, imageUrl: null }, 'photo')).toBeUndefined()
  expect(pictureOf({ ...story, url: null }, 'preview')).toBeUndefined()
})
