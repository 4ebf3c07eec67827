import { wordSet } from '../language/word-set.ts'

/**
 * Words that ask, and say nothing of the subject: for news, or who, when and where; folded as by `foldForMatching`: Hindi, the same in Latin
 * letters, and English. Source: our own list of how people put questions to a news bot; sorted.
 */
export const askingWords: ReadonlySet<string> = wordSet(`
  अपडेट अपडेट्स आजकल कब कहां कितना कितनी कितने किन किस किसका किसकी किसके किसको किसने किसमें किससे किसे कैसा कैसी
  कैसे कोनसा कोनसी कोनसे कौन कौन-कौन कौन-सा कौन-सी कौन-से कौनसा कौनसी कौनसे क्या क्यूं क्यों खबर खबरे खबरें खबरो
  खबरों खोजें खोजो घटनाक्रम चल जानकारी जानना जानिए ढूंढें ढूंढो ताजा ताजातरीन दिखा दिखाइए दिखाएं दिखाओ नवीनतम
  न्यूज प्लीज बता बताइए बताएं बताओ बताना ब्रेकिंग भेज भेजिए भेजें भेजो लाइव लेटेस्ट विषय समाचार समाचारों सुना
  सुनाइए सुनाएं सुनाओ सुर्खियां सुर्खी हाल हालचाल हेडलाइंस हेडलाइन
  about bataiye batana batao breaking dikhao happened happening headline headlines how hua hui kab kahan kaise
  kaun khabar khabare khabaren khabrein khabren kis kya kyon kyu kyun latest live news samachar sunao taaza taza
  tazaa update updates what whats when where which who why
`)

/** Words in Latin letters around a question that `analyse` does not pass over. Source: our own; sorted. */
export const linkingWords: ReadonlySet<string> = wordSet(`
  abhi baare bare did do does give hue mai mujhe pe please pls plz raha rahe rahi show tell
`)

/** Adjectives that belong to `खबर` and its like: `बड़ी खबर`, `top news`. Source: our own; sorted, folded. */
export const newsAdjectives: ReadonlySet<string> = wordSet(`
  अहम ताजी नई प्रमुख बडी मुख्य सबसे सारी सभी all badi big important main mukhya new top
`)

/** Words for news, which those adjectives may stand before. Source: our own; sorted, folded. */
export const newsNouns: ReadonlySet<string> = wordSet(`
  अपडेट खबर खबरें खबरे खबरो खबरों न्यूज समाचार समाचारों सुर्खियां सुर्खी हेडलाइन हेडलाइंस
  headline headlines khabar khabare khabaren khabrein khabren news samachar update updates
`)

/** Words that begin the question for a thing: what follows may be its kind (`किस देश में`). Source: our own; sorted, folded. */
export const whichWords: ReadonlySet<string> = wordSet(`
  किन किस कोनसा कोनसी कोनसे कौन कौन-सा कौन-सी कौन-से कौनसा कौनसी कौनसे kis which
`)

/** Kinds of thing that are asked for, and not looked for, behind such a word or before क्या. Source: our own; sorted, folded. */
export const askedKinds: ReadonlySet<string> = wordSet(`
  जगह तारीख दिन देश देशों नगर नाम महीने राज्य राज्यों राष्ट्र वर्ष व्यक्ति शहर सन समय साल स्थान city country date day name state year
`)

/** What may stand between such a word and the kind: `कौन से देश में`. */
export const whichParticles: ReadonlySet<string> = wordSet('सा सी से')
