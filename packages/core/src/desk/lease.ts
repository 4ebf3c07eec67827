/** Leases over processes: who has one may do what only one may do. Implemented by `@khabar/store`. */
export interface LeaseStore {
  /** Takes a lease, or goes on holding it, until `now + leaseMs`. @returns false while another holds it. */
  take(lease: { name: string; holder: string; now: Temporal.Instant; leaseMs: number }): Promise<boolean>
  /** Lets go of it, where one holds it. */
  release(lease: { name: string; holder: string }): Promise<void>
}
