import { expect, test } from 'vitest'
import { detectLanguage } from './detect-language.ts'

test.each([
  ['hi', 'सरकार ने कहा है कि नई योजना से किसानों को लाभ होगा और काम जल्दी शुरू होगा।'],
  ['hi', 'दिल्ली'],
  ['mr', 'सरकारने सांगितले आहे की नवीन योजना शेतकऱ्यांसाठी आहे आणि ती लवकरच सुरू होणार आहे.'],
  ['ne', 'सरकारले नयाँ योजना किसानका लागि ल्याएको छ र यो छिट्टै सुरु हुने भएको छ।'],
  ['en', 'The government said that the new plan is for farmers and it will start soon.'],
  ['ur', 'حکومت نے کہا ہے کہ نیا منصوبہ کسانوں کے لیے ہے اور جلد شروع ہوگا۔'],
  ['bn', 'সরকার জানিয়েছে যে নতুন পরিকল্পনা শীঘ্রই শুরু হবে।'],
  ['ta', 'புதிய திட்டம் விரைவில் தொடங்கும் என்று அரசு தெரிவித்தது.'],
  ['und', '12345 —'],
  ['und', ''],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})
