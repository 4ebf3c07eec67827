/** What operators may ask the bot for, in menu order. */
export const operatorTasks = [
  'sources',
  'addsource',
  'pause',
  'hold',
  'correct',
  'withdraw',
  'broadcast',
  'health',
  'preview',
] as const

export type OperatorTask = (typeof operatorTasks)[number]

/** An operator's yes, by a button, to what cannot be taken back. */
export type OperatorAssent = { readonly name: 'assent' } & (
  | { readonly task: 'withdraw'; readonly story: number }
  /** The text by its number among the questions, and when it was shown to the operator. */
  | { readonly task: 'broadcast'; readonly text: number; readonly asked: Temporal.Instant }
)
