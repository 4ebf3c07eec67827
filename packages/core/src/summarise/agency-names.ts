/**
 * Names that sign a report in brackets or after a dash, as a pattern. भाषा and वार्ता are words too: they sign only there.
 *
 * Source: the agencies' own names as Hindi outlets print them; sorted.
 */
const names = [
  'AFP',
  'ANI',
  'AP',
  'IANS',
  'PTI',
  'Reuters',
  'UNI',
  'आईएएनएस',
  'आईएनएस',
  'एएनआई',
  'एएफपी',
  'एजेंसियां',
  'एजेंसी',
  'एपी',
  'पीटीआई',
  'पीटीआई[- ]भाषा',
  'भाषा',
  'यूएनआई',
  'रायटर्स?',
  'रॉयटर्स?',
  'वार्ता',
  'हि\\.? ?स\\.?',
  'हिंदुस्थान समाचार',
  'हिन्दुस्थान समाचार',
]

export const agencyPattern = `(?:${names.join('|')})(?![\\p{L}\\p{M}])`
