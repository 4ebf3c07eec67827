import { wordSet } from './word-set.ts'

/**
 * Verb forms that close a Hindi clause. Source: our own list of auxiliaries and common perfectives; sorted.
 *
 * की, दी and ली are left to the caller: before a comma they are verbs, elsewhere की is mostly a postposition.
 */
const finiteVerbs = wordSet(`
  अपनाया आई आए आया उठाई उठाए उठाया उतरा उतरे करवाया कराई कराया करें कहा किए किया खरीदा खोला गई गईं गए गया गिरा
  गिरी गिरे घटाया चलाई चलाया चाहिए चुका चुकी चुके छोड़ा छोड़ी जताई जताया जलाया जाए जाएं जीता जोड़ा ठहराया डाला
  तोड़ा था थी थीं थे दिए दिखाई दिखाया दिया देखा देखी देखे निकाला निकाली पकड़ा पकड़े पड़ा पहुंचा पहुंची पहुंचे
  पाई पाए पाया पूछा बढ़ा बढ़ाई बढ़ाया बढ़ी बढ़े बताई बताए बताया बनाई बनाए बनाया बुलाई बुलाया बेचा बोला बोली
  बोले भेजा भेजी भेजे मनाई मनाया मांगा मांगी मांगे मारा मिला मिली मिले मोड़ा रखा रखी रहा रही रहे रोका रोकी लगा
  लगाई लगाए लगाया लगी लगे लिखा लिखी लिया लौटा लौटे सकता सकती सकते सका सकी सके सराहा साधा साधी सुना सुनाई सुनाया
  सौंपा सौंपी सौंपे हटाई हटाए हटाया हारा हारे हुआ हुई हुईं हुए हूं है हैं
`)

/** Whether a word closes a clause as a finite verb: an auxiliary, a perfective of the table or a future in -गा. */
export function isFiniteVerb(word: string): boolean {
  return finiteVerbs.has(word) || /[ेएोू]ं?(?:गा|गे|गी)$/u.test(word)
}
