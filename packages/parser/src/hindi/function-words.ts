/**
 * Words that are frequent in one language of a script and rare in its neighbours. Source: closed-class words
 * (auxiliaries, conjunctions, postpositions) of each language's grammar; none is shared inside a script's group.
 */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // Devanagari
  ['hi', new Set('और का की के को ने पर से में है हैं था थी थे यह वह इस उस लिए नहीं भी कहा किया गया रहा'.split(' '))],
  ['mr', new Set('आणि आहे आहेत होते होता होती नाही केली केले केला म्हणाले यांनी तर मध्ये असून झाली झाले या'.split(' '))],
  ['ne', new Set('र छ छन् छैन थियो भएको गरेको गर्ने हो पनि मा ले लाई गरी भने तथा रहेको हुने'.split(' '))],
  ['bho', new Set('बा बाड़े बानी रहल भइल कइल खातिर एगो ओकर हउवे'.split(' '))],
  ['sa', new Set('अस्ति सन्ति च एव इति तत्र भवति अपि'.split(' '))],
  // Latin
  ['en', new Set('the of and to in is that for on with was are has it by from as at said will'.split(' '))],
  ['de', new Set('der die das und ist nicht ein eine mit auf für den von zu sich im dem'.split(' '))],
  ['es', new Set('el la los las que y en una por con del para se es no al'.split(' '))],
  ['fr', new Set('le les des et est une dans que pour qui sur du au pas ce il'.split(' '))],
  ['pl', new Set('nie się na w z jest że do to jak po ale od przez'.split(' '))],
  // Arabic
  ['ur', new Set('اور کا کی کے کو نے پر سے میں ہے ہیں تھا تھی یہ وہ اس لیے نہیں بھی کہا'.split(' '))],
  ['ar', new Set('في من على إلى أن هذا التي عن مع الذي كان'.split(' '))],
  ['fa', new Set('در از به که این را با است برای آن شد'.split(' '))],
])
