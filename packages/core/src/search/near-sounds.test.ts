import { expect, test } from 'vitest'
import { nearSounds } from './near-sounds.ts'

test('near keys are one letter away', () => {
  const near = nearSounds('snv')
  for (const sound of ['sn', 'nv', 'sv', 'snm', 'asnv', 'snvr', 'nsv', 'svn']) expect(near).toContain(sound)
  for (const sound of ['snv', 's', 'nvs']) expect(near).not.toContain(sound)
})

test('keys that are near to too many, or too long, have none', () => {
  expect(nearSounds('sn')).toEqual([])
  expect(nearSounds('s'.repeat(40))).toEqual([])
})
