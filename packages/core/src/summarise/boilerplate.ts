/**
 * What marks a sentence as the page's own furniture and no part of the report.
 *
 * Source: our own reading of Hindi news pages; sorted.
 */
const phrases = [
  '(?:इसे|ये|यह|इन्हें|यहां) ?भी (?:पढ़|पढ|देख)',
  '^(?:आइए|आइये|चलिए|जानिए|जानें|तो आइए|तो चलिए)[ ,]',
  // An answer's first sentence leans on its question.
  '^(?:उत्तर|जवाब|प्रश्न|सवाल) ?[-–:]',
  '^(?:भी )?पढ़ें ?[-–:]',
  'also read',
  'click here',
  'https?://',
  'read also',
  'read more',
  'subscribe',
  'www\\.',
  'ऐप (?:डाउनलोड|इंस्टॉल) (?:करें|कीजिए|करने के लिए)',
  'खबर (?:को )?अपडेट (?:हो|की) ',
  'चैनल (?:को|से) (?:जुड़|फॉलो|सब्सक्राइब)',
  'ट्विटर पर फॉलो',
  'ताज़?ा (?:खबरों|अपडेट)[^।]{0,40}(?:पढ़|जुड़|क्लिक|विजिट)',
  'नोटिफिकेशन (?:ऑन|चालू)',
  'पूरी खबर (?:पढ़|के लिए)',
  '(?:पेश|प्रस्तुत) (?:है|हैं)[^।]*(?:अंश|बातचीत)',
  'फेसबुक पेज',
  'फोटो\\s*[:：]',
  'यहां क्लिक',
  'वीडियो (?:यहां )?देखें',
  'व्हाट्सए?[ऐए]?प (?:चैनल|ग्रुप)',
  'सब्सक्राइब कर',
  'हमसे जुड़',
  'हमारे साथ जुड़',
]

const furniture = new RegExp(phrases.join('|'), 'iu')

/** Whether a sentence is furniture (`यह भी पढ़ें`, an address, a call to subscribe) that no summary may carry. */
export function isBoilerplate(sentence: string): boolean {
  return furniture.test(sentence)
}
