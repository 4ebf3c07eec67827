/** Latin spellings of one spoken letter with what each costs, 0 (usual) to 1 (another sound). */
export type Romanisations = readonly (readonly [spelling: string, cost: number])[]

/**
 * How Hindi letters are written in Latin by people who follow no standard, and in English words that Hindi has borrowed.
 *
 * The spelling `''` is what it costs to leave the letter out. Source: our own, from ISO 15919 without its diacritics, the
 * spellings of chats, and English orthography; weights tuned on one half of `bench/src/eval/hinglish.ts`. Sorted by letter.
 */
const rows: readonly string[] = [
  'ं n:0 m:.05 ng:.15 :.35',
  'अ a:0 u:.12 e:.15 o:.15 i:.2 aa:.15 :.5',
  'आ a:.02 aa:0 o:.15 e:.35 u:.3 ah:.1 ar:.25 :.5',
  'इ i:0 e:.12 y:.15 ee:.12 ie:.2 a:.35 u:.4 :.5',
  'ई i:.02 ee:0 ii:.02 y:.05 ea:.1 e:.12 ie:.08 ey:.1 ei:.1 :.5',
  'उ u:0 o:.15 oo:.08 w:.1 a:.35 :.5',
  'ऊ oo:0 u:.02 uu:.02 o:.2 ou:.1 ew:.15 ue:.15 w:.3 :.5',
  'ऋ ri:0 r:.08 ru:.05 re:.1 :.7',
  'ए e:0 a:.15 ai:.12 ay:.08 ae:.12 ey:.1 ei:.1 i:.25 ea:.15 :.5',
  'ऐ ai:0 e:.08 ay:.1 a:.12 ei:.1 i:.25 ae:.1 :.5',
  'ऑ o:0 a:.1 au:.1 aw:.08 ou:.2 oa:.15 aa:.15 u:.3 :.5',
  'ओ o:0 oa:.08 ow:.05 au:.12 u:.2 oe:.1 oo:.15 ou:.12 a:.3 :.5',
  'औ au:0 ou:.05 o:.08 ow:.08 aw:.1 u:.25 a:.2 :.5',
  'क k:0 c:.05 q:.1 ck:.05 ch:.15 qu:.2 g:.6 kh:.2 :1',
  'क्ष ksh:0 ks:.1 ksch:.1 kch:.2 sh:.4 chh:.3 sksh:.3 :1',
  'ख kh:0 k:.15 q:.3 ck:.3 c:.25 :1',
  'ग g:0 gh:.2 gu:.2 k:.6 c:.6 :1',
  'घ gh:0 g:.15 :1',
  'ङ n:0 ng:.1 :.4',
  'च ch:0 c:.15 tch:.05 t:.3 chh:.1 s:.6 j:.6 :1',
  'छ chh:0 ch:.05 c:.2 s:.5 sh:.4 :1',
  'ज j:0 z:.05 c:.3 g:.15 s:.25 jh:.15 dg:.1 zh:.15 d:.4 :1',
  'ज्ञ gy:0 jn:.05 gn:.05 gny:.05 jny:.05 dny:.05 g:.3 gnh:.2 :1',
  'झ jh:0 j:.15 z:.2 zh:.1 :1',
  'ञ n:0 ny:.1 :.4',
  'ट t:0 th:.2 d:.6 :1',
  'ठ th:0 t:.15 :1',
  'ड d:0 r:.2 rd:.2 dh:.2 t:.6 :1',
  'ढ dh:0 d:.15 rh:.1 r:.35 :1',
  'ण n:0 :.8',
  'त t:0 th:.03 d:.6 :1',
  'थ th:0 t:.15 :1',
  'द d:0 dh:.1 th:.1 t:.6 :1',
  'ध dh:0 d:.15 th:.4 :1',
  'न n:0 m:.5 kn:.1 gn:.15 :.8',
  'प p:0 f:.5 b:.6 ph:.3 :1',
  'फ ph:.02 f:0 p:.25 gh:.4 v:.5 :1',
  'ब b:0 v:.4 w:.5 bh:.2 p:.6 :1',
  'भ bh:0 b:.15 v:.6 :1',
  'म m:0 n:.5 mb:.2 :1',
  'य y:0 i:.1 e:.2 j:.4 ia:.15 :.2',
  'र r:0 rh:.1 wr:.1 l:.8 :.7',
  'ल l:0 le:.1 :1',
  'ळ l:0 r:.3 :1',
  'व v:0 w:.02 o:.1 u:.1 wh:.05 b:.4 bh:.5 f:.4 :.6',
  'श sh:0 s:.08 c:.25 ch:.2 ti:.1 ci:.1 ssi:.1 sch:.1 si:.15 z:.5 :1',
  'ष sh:0 s:.1 ch:.3 kh:.4 :1',
  'स s:0 c:.05 sh:.2 z:.3 ce:.05 sc:.08 ch:.5 ps:.15 :1',
  'ह h:0 :.3',
]

/** A doubled spelling of a single letter, and the other way round: English doubles where Hindi does not. */
const doubledForSingle = 0.06
const singleForDoubled = 0.04

const singles = new Map(rows.map((row) => romanisationsIn(row, false)))
const doubles = new Map(rows.map((row) => romanisationsIn(row, true)))

/** The Latin spellings of a spoken letter, doubled or not; none for what is no letter of Hindi. */
export function romanisationsOf(letter: string, isDoubled: boolean): Romanisations {
  return (isDoubled ? doubles : singles).get(letter) ?? []
}

function romanisationsIn(row: string, isDoubled: boolean): [letter: string, romanisations: Romanisations] {
  const [letter = '', ...entries] = row.split(' ')
  const single = entries.map((entry): readonly [string, number] => {
    const [spelling = '', cost = ''] = entry.split(':')
    return [spelling, Number(cost) + (isDoubled ? singleForDoubled : 0)]
  })
  const double = single.flatMap(([spelling, cost]) =>
    doubledSpellings(spelling).map((twice): readonly [string, number] => [
      twice,
      cost + (isDoubled ? -singleForDoubled : doubledForSingle),
    ]),
  )
  return [letter, [...single, ...double]]
}

/** `k` → `kk`; `ch` → `cch` and `chch`; none of vowels. */
function doubledSpellings(spelling: string): string[] {
  if (!/^[b-df-hj-np-tv-z]h?$/u.test(spelling)) return []
  return spelling.length === 1 ? [spelling + spelling] : [spelling.charAt(0) + spelling, spelling + spelling]
}
