declare module 'lexrank' {
  type Line = { text: string; weight: number; index: number | string }
  const lexrank: {
    summarize(
      text: string,
      lineCount: number,
      done: (error: Error | null, lines: (Line | Line[])[], text: string) => void,
    ): void
  }
  export = lexrank
}

declare module 'node-summarizer' {
  const nodeSummarizer: {
    SummarizerManager: new (
      text: string,
      sentences: number,
    ) => { getSummaryByFrequency(): { summary: string } }
  }
  export = nodeSummarizer
}
