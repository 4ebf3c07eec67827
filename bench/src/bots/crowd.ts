/** What somebody asks a bot. */
export type Question = { readonly kind: 'latest' | 'topic' | 'settings'; readonly text: string }

/** How long the bot took, from the update at the chat server to its own call there. */
export type Answer = {
  readonly kind: Question['kind']
  /** To the first sign of life: the acknowledgement of an interaction, or the answer itself. */
  readonly firstMs: number
  readonly finishedMs: number
  /** How long the answer is as JSON: what found nothing is short. */
  readonly characters: number
}

/** What a bot must know of the server of a crowd. */
export type CrowdFacts = {
  readonly url: string
  readonly token: string
  /** Of its people, as core addresses them. */
  readonly addresses: readonly string[]
}

/** People at a local chat server who ask its bot. */
export type Crowd = {
  readonly facts: CrowdFacts
  /** Has a person, counted round and round, ask, and resolves once that is answered. */
  ask(person: number, question: Question): Promise<Answer>
  /** How many of the bot's calls were refused so far. */
  refused(): number
}
