import { analyse } from '../language/analyse.ts'
import { placeNameOf } from '../language/place-aliases.ts'
import { wordSet } from '../language/word-set.ts'
import { stateNames, townNames } from '../sections/indian-places.ts'

/**
 * Further places that reports come from: districts of India, and capitals abroad.
 *
 * Source: our own list from general knowledge; sorted.
 */
const furtherPlaces = wordSet(`
  अंकारा अनंतपुर अमरावती अररिया अल्मोड़ा आंध्र आसनसोल इंफाल इटानगर इस्लामाबाद उत्तरकाशी ऊधमपुर ऋषिकेश एर्णाकुलम
  कच्छ कटक कटिहार कडलूर कन्नूर करीमनगर कश्मीर कांगड़ा कांचीपुरम काठमांडू काबुल कालाहांडी काहिरा कीव कुरुक्षेत्र
  कुल्लू केंद्रपाड़ा कैथल कोझिकोड कोयंबटूर कोरापुट कोल्हापुर कोहिमा खरगोन खार्तूम गंगटोक गंजाम गांधीनगर गिरिडीह
  गुंटूर चंपारण चंपावत चंबा चमोली चित्तूर चित्तौड़गढ़ चूरू जकार्ता जलगांव जालना जिनेवा जूनागढ़ जैसलमेर
  झारसुगुड़ा झालावाड़ झुंझुनूं टिहरी टोक्यो ठाणे डिब्रूगढ़ डूंगरपुर ढाका तंजावुर तरनतारन तिरुपति तिरुवनंतपुरम
  तेहरान त्बिलिसी त्रिशूर थाणे दमिश्क दार्जिलिंग दावोस दिल्ली दीमापुर दुबई देवघर दौसा द्वारका धर्मशाला धारवाड़
  धुले धेमाजी नंदुरबार नयागढ़ नवादा नांदेड़ नागपट्टिनम नागालैंड नागौर नारनौल निजामाबाद नूंह नेल्लोर न्यूयॉर्क
  पंचकूला पठानकोट पणजी पलक्कड़ पलवल पालघर पिथौरागढ़ पुंछ पुरुलिया पेरिस पोरबंदर फिरोजपुर बगदाद बनारस बर्लिन बाकू
  बागपत बारां बारामती बारामूला बालासोर बीजापुर बीजिंग बुरहानपुर बूंदी बेरूत बेलगावी बैंकॉक ब्रसेल्स भटिंडा भरूच
  भावनगर भिवंडी भुज मंगलुरु मदुरै मधेपुरा मनीला महू मास्को मेवात मैसूरु मॉस्को मोदीपुरम मोरबी यमुनानगर यरूशलम
  यवतमाल येरेवान रत्नागिरी राजसमंद राजौरी रामगढ़ रामबन रियाद रुद्रपुर रुद्रप्रयाग रोहतास लंदन लातूर लाहौर लेह
  वलसाड वारंगल वाशिंगटन विजयपुरा विजयवाड़ा वियना विशाखापत्तनम वेल्लोर वॉशिंगटन शंघाई शिलांग शोपियां श्योपुर
  श्रीगंगानगर श्रीहरिकोटा संगरूर संबलपुर सहरसा सांगली सातारा सिडनी सियोल सिरमौर सिरसा सिरोही सिलचर सिलीगुड़ी
  सीहोर सुंदरगढ़ सुपौल सुरेंद्रनगर सुलतानपुर सोलन सोलापुर हनुमानगढ़ हनोई हावड़ा हासन हेग होशियारपुर
`)

/** Towns whose names are common words as well (गुना: a pleat or "times"). Source: our own; sorted. */
const alsoWords = wordSet('आरा गुना दुर्ग धार पन्ना बस्ती संभल सागर')

const places: ReadonlySet<string> = new Set(
  [...stateNames, ...townNames, ...furtherPlaces]
    .filter((name) => !name.includes(' ') && !alsoWords.has(name))
    .flatMap((name) => analyse(name)),
)

/** Whether an analysed term names a country, a state, or a town that news is reported from. */
export function isPlace(term: string): boolean {
  return places.has(term) || placeNameOf(term) !== null
}
