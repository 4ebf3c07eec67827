/** The part of an answer that core needs. */
export type Fetched =
  | {
      readonly status: 'ok'
      /** Where the answer came from, after redirects. */
      readonly url: string
      readonly text: string
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly status: 'not-modified' }

/** The guarded way to outside. Implemented by `@khabar/fetcher`; rejects with an error whose message is one sentence. */
export interface Fetcher {
  fetch(
    url: string,
    conditions?: { etag?: string | null; lastModified?: string | null; signal?: AbortSignal },
  ): Promise<Fetched>
}
