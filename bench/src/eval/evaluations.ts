import type { Area } from '../areas/area.ts'
import { hdtb, pud } from './boundaries.ts'
import { brief } from './brief.ts'
import { feeds } from './feeds.ts'
import { gold } from './gold.ts'
import { hinglish } from './hinglish.ts'
import { ilsum } from './ilsum.ts'
import { pagesHindi } from './pages-hi.ts'
import { pagesOther } from './pages-other.ts'
import { sections } from './sections.ts'
import { seed } from './seed.ts'
import { standfirst } from './standfirst.ts'
import { stems } from './stems.ts'
import { stories } from './stories.ts'
import { twins } from './twins.ts'
import { usc } from './usc.ts'

/** All areas of `npm run eval`, in the order in which they run. A new one is a file and a line here. */
export const evaluations: readonly Area[] = [
  seed,
  pagesHindi,
  pagesOther,
  feeds,
  ilsum,
  standfirst,
  usc,
  gold,
  brief,
  stories,
  sections,
  pud,
  hdtb,
  stems,
  hinglish,
  twins,
]
