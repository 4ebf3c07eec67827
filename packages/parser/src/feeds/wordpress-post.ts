import { z } from 'zod'

const text = z.string().nullish().catch(null)
const rendered = z.object({ rendered: z.string() })
const optional = rendered.nullish().catch(null)

/** Reads what it can of each list entry: an entry of another shape becomes `null` and the list stays. */
function list<T extends z.ZodType>(entry: T) {
  return z.array(entry.nullable().catch(null)).nullish().catch(null)
}

const size = z.object({ source_url: text, width: z.number().nullish().catch(null) })

const media = z.object({
  source_url: text,
  alt_text: text,
  media_details: z
    .object({ sizes: z.record(z.string(), size.nullable().catch(null)).nullish().catch(null) })
    .nullish()
    .catch(null),
})

/**
 * A post of the WordPress REST API, read leniently: only its id and title have to be there, the rest is `null`
 * where it has another shape. The last two fields are plug-ins' (Yoast, Jetpack), for answers without
 * `_embedded`.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export const wordPressPost = z.object({
  id: z.union([z.number(), z.string()]),
  title: rendered,
  content: optional,
  excerpt: optional,
  guid: optional,
  link: text,
  date: text,
  date_gmt: text,
  modified: text,
  modified_gmt: text,
  _embedded: z
    .object({
      author: list(z.object({ name: text })),
      'wp:featuredmedia': list(media),
      'wp:term': list(list(z.object({ name: text, taxonomy: text }))),
    })
    .nullish()
    .catch(null),
  yoast_head_json: z
    .object({ author: text, og_image: list(z.object({ url: text })) })
    .nullish()
    .catch(null),
  jetpack_featured_media_url: text,
})

export type WordPressPost = z.infer<typeof wordPressPost>

/** A featured picture of a post. */
export type WordPressMedia = z.infer<typeof media>
