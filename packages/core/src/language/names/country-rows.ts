import { foldForMatching } from '../fold-for-matching.ts'
import { countries } from './countries.ts'
import { type NameRow, parseRow } from './parse-row.ts'
import { type RegionName, regionNames } from './region-names.ts'

/** Our own rows of countries with the names that CLDR has for them, then those that only CLDR names. */
export function countryRows(): NameRow[] {
  const regions = regionNames()
  const ours = countries.map(parseRow).map((row) => ({ row, same: regionsOf(row, regions) }))
  const known = new Set(ours.flatMap(({ same }) => same))
  return [
    ...ours.map(({ row, same }) => ({ ...row, forms: [...row.forms, ...same.flatMap(namesIn)] })),
    ...regions.filter((region) => !known.has(region)).map(rowOf),
  ]
}

function regionsOf({ name, forms }: NameRow, regions: readonly RegionName[]): RegionName[] {
  const own = new Set([name, ...forms].map(foldForMatching))
  return regions.filter((region) => namesIn(region).some((word) => own.has(foldForMatching(word))))
}

function namesIn({ hindi, english }: RegionName): string[] {
  return [hindi, english]
}

function rowOf({ hindi, english }: RegionName): NameRow {
  return { name: hindi, forms: [english], wider: [] }
}
