import type { AreaReport } from '../areas/run-areas.ts'
import { renderTable } from './render-table.ts'

/** Returns what became of an area as text for people. */
export function renderReport(report: AreaReport): string {
  switch (report.state) {
    case 'measured':
      return `${renderTable(report.area, report.rows)}\n(${report.seconds.toFixed(1)} s)`
    case 'skipped':
      return `${report.area}: skipped, there is no ${report.missing.join(', no ')}`
    case 'failed':
      return `${report.area}: failed: ${report.reason}`
  }
}
