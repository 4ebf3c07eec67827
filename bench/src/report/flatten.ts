import type { AreaReport } from '../areas/run-areas.ts'

/**
 * Returns all figures as one flat object: `pages-hi.min_f1` for ours, `ilsum.r1.lead-2` for a peer's.
 *
 * Figures that are no finite number are left out, so that the file is valid JSON with numbers only.
 */
export function flatten(reports: readonly AreaReport[]): Record<string, number> {
  const figures = reports.flatMap((report) => {
    if (report.state !== 'measured') return []
    return report.rows.flatMap(({ key, value, peers = {} }) => [
      [`${report.area}.${key}`, value] as const,
      ...Object.entries(peers).map(([peer, theirs]) => [`${report.area}.${key}.${peer}`, theirs] as const),
    ])
  })
  return Object.fromEntries(figures.filter(([, value]) => Number.isFinite(value)))
}
