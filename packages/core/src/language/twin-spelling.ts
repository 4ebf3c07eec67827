/**
 * The one spelling of a folded word that outlets write in several ways, none of which is another word.
 *
 * In words of three consonants and more a vowel inside has no length (`जरूरत` = `जरुरत`; दिन is not दीन) and ॉ is ा
 * (`डॉक्टर` = `डाक्टर`; बॉल is not बाल); in those of four a doubled consonant is one (`कार्रवाई` = `कारवाई`; पत्ता is not
 * पता). Inside a word a silent अ may be written or not (`गर्मी` = `गरमी`), and a consonant doubled beside another is one
 * (`महत्त्व` = `महत्व`). On 69,000 words of news these joined what is one word but for a handful of rare pairs.
 */
export function twinSpelling(word: string): string {
  return silentVowel(vowelLength(roundVowel(doubles(finalLength(word)))))
}

/** A last -ि and -ु are long (`बेंगलुरु` = `बेंगलुरू`). */
function finalLength(word: string): string {
  return word.replace(/ि$/u, 'ी').replace(/ु$/u, 'ू')
}

function doubles(word: string): string {
  if (!word.includes('्')) return word
  const plain = word
    .replace(/(?<=र्)([क-ह])्(?=\1)/gu, '')
    .replace(/([क-ह])्(?=\1्)/gu, '')
    .replace(/([खछठथध])्(?=\1)/gu, (half) => half.replace(/^./u, unaspirated))
  const single = plain
    .replace(/([क-ह])्(?=\1)/gu, '')
    .replace(/क्(?=ख)|ग्(?=घ)|च्(?=छ)|ज्(?=झ)|ट्(?=ठ)|ड्(?=ढ)|त्(?=थ)|द्(?=ध)|ब्(?=भ)/gu, '')
  return lettersOf(single.replace(/्[मयरलवन]/gu, '')) >= 4 ? single : plain
}

/** The letter before an aspirate in the alphabet: an aspirate is doubled with it (`चिट्ठी`). */
function unaspirated(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 1)
}

/** A verb's -ना and -कर after a stem of one syllable keep their own (काटना is not कॉटन). */
function roundVowel(word: string): string {
  if (!/[ऑॉ]/u.test(word)) return word
  const least = /(?:न|कर)$/u.test(word) ? 4 : 3
  const spoken = lettersOf(word.replace(/[क-ह]्/gu, ''))
  return spoken >= least ? word.replaceAll('ॉ', 'ा').replaceAll('ऑ', 'आ') : word
}

function vowelLength(word: string): string {
  if (lettersOf(word) < 3) return word
  return word
    .replace(/ी(?=.)/gu, 'ि')
    .replace(/ू(?=.)/gu, 'ु')
    .replace(/ई(?=.)/gu, 'इ')
    .replace(/ऊ(?=.)/gu, 'उ')
}

/** Between two syllables; not in a doubled consonant, an aspirated one, क्ष, ज्ञ or before य and र. */
function silentVowel(word: string): string {
  if (!word.includes('्')) return word
  return word.replace(/(?<=[अ-हा-ौं])([क-ह])्(?=([क-मल-ह])[ा-ौ])/gu, (half, one: string, other: string) =>
    one === other || inseparable.has(one + other) ? half : one,
  )
}

const inseparable: ReadonlySet<string> = new Set('कख कष गघ चछ जझ जञ टठ डढ तथ दध बभ'.split(' '))

/** Consonants and full vowels: what tells words apart. */
function lettersOf(word: string): number {
  return word.match(/[अ-ह]/gu)?.length ?? 0
}
