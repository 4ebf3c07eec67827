/** A file that came with a multipart body. */
export type UploadedFile = { readonly filename: string; readonly bytes: Buffer }

/**
 * What a method was called with: the fields of the query string and the body together.
 *
 * A JSON body keeps its own types; the other two bodies give strings, with JSON inside where the API has objects.
 * An upload's bytes are in `files`, under the name of its part.
 */
export type Payload = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, UploadedFile>
}
