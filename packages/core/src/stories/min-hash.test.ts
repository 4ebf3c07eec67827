import { expect, test } from 'vitest'
import { bandsOf, containmentOf, minHashOf } from './min-hash.ts'

const report =
  'शिवपुर में सोमवार सुबह नदी का तटबंध टूट गया और पांच गांवों में पानी भर गया। जिलाधिकारी ने बताया कि नावों से लोगों को निकाला जा रहा है। राहत शिविर दो स्कूलों में खोले गए हैं और डॉक्टरों की टीम वहां पहुंच गई है।'
const other =
  'क्रिकेट बोर्ड ने अगले सत्र का कार्यक्रम जारी कर दिया। पहला मुकाबला मुंबई में होगा और फाइनल अप्रैल में खेला जाएगा। टिकटों की बिक्री अगले सप्ताह से शुरू होगी, ऐसा बोर्ड के सचिव ने पत्रकारों से कहा।'

test('a text holds itself, whatever its spelling', () => {
  const spelled = report.replace('टूट', 'टूट\u200d').replace('पांच', 'पाँच')
  expect(containmentOf(minHashOf(report), minHashOf(spelled))).toBe(1)
})

test('an excerpt is held by the whole, and a text on something else is not', () => {
  const excerpt = report.split('।').slice(0, 2).join('।')
  expect(containmentOf(minHashOf(report), minHashOf(excerpt))).toBeGreaterThan(0.7)
  expect(containmentOf(minHashOf(report), minHashOf(other))).toBeLessThan(0.1)
})

test('texts of less than three words hold nothing and nobody', () => {
  const nothing = minHashOf('नदी उफनी')
  expect(nothing).toEqual({ signature: [], shingles: 0 })
  expect(containmentOf(nothing, nothing)).toBe(0)
  expect(bandsOf(nothing)).toEqual([])
})

test('a copy with a word changed shares bands with the original, and a text on something else none', () => {
  const bands = new Set(bandsOf(minHashOf(report)))
  expect(bandsOf(minHashOf(report.replace('पांच', 'छह'))).some((band) => bands.has(band))).toBe(true)
  expect(bandsOf(minHashOf(other)).some((band) => bands.has(band))).toBe(false)
})
