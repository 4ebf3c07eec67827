/** What operators may ask the bot for, in menu order. */
export const operatorTasks = ['sources', 'addsource', 'health', 'preview'] as const

export type OperatorTask = (typeof operatorTasks)[number]
