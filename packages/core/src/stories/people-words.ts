import { foldForMatching } from '../language/fold-for-matching.ts'
import { stem } from '../language/stem.ts'
import { wordSet } from '../language/word-set.ts'

/** What news says of people that it counts. */
export type Fate = 'arrested' | 'dead' | 'hurt' | 'ill' | 'missing' | 'saved' | 'trapped'

/** Words that say what became of people. Source: our own list from reports of accidents, disasters and raids; sorted. */
const fateRows: readonly (readonly [Fate, string])[] = [
  ['arrested', 'arrested गिरफ्तार गिरफ्तारी दबोचा दबोचे'],
  ['dead', 'dead dies killed जान मरने मरे मारे मृत मृतक मृतकों मृत्यु मौत मौतें लाश लाशें शव हताहत हत्या'],
  ['hurt', 'injured घायल घायलों चोट चोटिल जख्मी'],
  ['ill', 'ill बीमार संक्रमित'],
  ['missing', 'missing गायब लापता'],
  ['saved', 'rescued निकाला निकाले बचाए बचाया रिहा सुरक्षित'],
  ['trapped', 'trapped दबे फंसे'],
]

const fates: ReadonlyMap<string, Fate> = new Map(
  fateRows.flatMap(([fate, words]) =>
    words.split(' ').map((word): [string, Fate] => [foldForMatching(word), fate]),
  ),
)

/** What a folded word says of people; `null` for other words. */
export function fateOf(folded: string): Fate | null {
  return fates.get(folded) ?? null
}

/** Names of people whom headlines count, by their stems. Source: our own list from news prose; sorted. */
const people = new Set(
  [
    ...wordSet(`
      people workers आतंकी आदमी आरोपी इंसान उग्रवादी उम्मीदवार औरत कर्मचारी कर्मी किसान कैदी खिलाड़ी ग्रामीण छात्र छात्रा जवान
      डॉक्टर तीर्थयात्री नक्सली नागरिक नाबालिग नौसैनिक पर्यटक पर्वतारोही पुरुष पुलिसकर्मी प्रदर्शनकारी प्रवासी बंधक बच्चा
      बच्ची बुजुर्ग मछुआरा मजदूर मरीज महिला माओवादी यात्री युवक युवती लड़का लड़की लोग विद्यार्थी व्यक्ति शख्स शिक्षक
      श्रद्धालु श्रमिक सदस्य सवार सैनिक
    `),
  ].map((word) => stem(foldForMatching(word))),
)

/** Whether a folded word names people. */
export function isPeople(folded: string): boolean {
  return people.has(stem(folded))
}
