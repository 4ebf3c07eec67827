import { wordSet } from './word-set.ts'

/**
 * Words in -ा whose plural in -ों must find the singular although they are short (`पैसों` → `पैसा`).
 *
 * Source: our own selection of common two-syllable masculine nouns; folded, without the final vowel, sorted.
 */
export const shortMasculines: ReadonlySet<string> = wordSet(`
  अंड कंध किल कीड केल कोन गोल घंट घोड चंद चाच छाप जिल जूत झंड झूल टीक ठेक डंड डेर ढाब ताल दंग दाव दौर धंध धाग
  नार नाल पंज पैस पोत पौध फंद फोड बंद बूढ बेट मेल मौक वाद सौद
`)

/**
 * Adjectives in -ा/-े/-ी; only these lose a final -ी, so that चीन and चीनी, बेटा and बेटी stay apart.
 *
 * Source: our own selection of common variable adjectives; folded, without the final vowel, sorted. Those whose
 * feminine is a name or a noun (काली, हरी, नीली) are left out.
 */
export const variableAdjectives: ReadonlySet<string> = wordSet(`
  अंध अकेल अगल अच्छ अधूर अनोख आध इकलौत उलट उल्ट ऊंच कच्च कड खड खुल गंद गहर घन चौड चौथ छठ छोट झूठ टेढ ठंड तगड
  ताज तिरछ तीख तीसर दूसर नय निचल पक्क पतल पहल पिछल पुरान पूर बड बुर भूख महंग मीठ मोट लंब सच्च सस्त सीध सूख हल्क
`)
