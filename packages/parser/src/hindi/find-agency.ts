import { matchingKey } from '../text/matching-key.ts'
import { AGENCIES, type AgencyName } from './agencies.ts'

const BY_KEY: ReadonlyMap<string, AgencyName> = new Map(
  AGENCIES.map((agency) => [matchingKey(agency.name), agency]),
)

/** Returns the agency whose name the whole text is (`'आईएएनएस'`), else `null`. */
export function findAgency(text: string): AgencyName | null {
  return text.length > 40 ? null : (BY_KEY.get(matchingKey(text)) ?? null)
}
