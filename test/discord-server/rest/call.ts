/** One HTTP request the server was sent, in the order of arrival. */
export type Call = {
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  readonly method: string
  /** Decoded, without `/api/v10` and without the query. */
  readonly path: string
  readonly query: string
  /** The JSON sent, also when it came with files. */
  readonly body: unknown
  /** Null until answered, and for ever when the answer was withheld. */
  status: number | null
  /** The kind of fault that was injected. */
  fault?: string
}
