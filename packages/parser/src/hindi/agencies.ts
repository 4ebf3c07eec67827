/** A news agency's name as it is printed under a report. */
export type AgencyName = {
  readonly name: string
  /** True where the name is also an ordinary word, so that a bare line of it signs nothing. */
  readonly ordinary: boolean
}

const SIGNS_ALONE = [
  'AFP',
  'ANI',
  'AP',
  'IANS',
  'PTI',
  'Reuters',
  'UNI',
  'आईएएनएस',
  'आईएएनएस हिंदी',
  'आईएनएस',
  'आईपीएन',
  'एएनआई',
  'एएनएस',
  'एएफपी',
  'एजेंसियां',
  'एजेंसी',
  'एजेंसीज',
  'एपी',
  'डीपीए',
  'पीटीआई',
  'पीटीआई भाषा',
  'पीटीआई-भाषा',
  'यूएनआई',
  'यूनीवार्ता',
  'रायटर',
  'रायटर्स',
  'रॉयटर',
  'रॉयटर्स',
  'शिन्हुआ',
  'स्पुतनिक',
  'हि.स',
  'हिंदुस्थान समाचार',
  'हिन्दुस्थान समाचार',
]

const ORDINARY_WORDS = ['तास', 'भाषा', 'वार्ता']

/**
 * The agencies that sign reports in the Hindi press.
 *
 * Source: the agencies' own names for themselves, with the spellings that outlets print. Add a spelling here, sorted.
 */
export const AGENCIES: readonly AgencyName[] = [
  ...SIGNS_ALONE.map((name) => ({ name, ordinary: false })),
  ...ORDINARY_WORDS.map((name) => ({ name, ordinary: true })),
]
