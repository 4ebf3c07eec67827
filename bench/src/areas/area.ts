/** One measured figure, and the same figure of others beside it. */
export type Row = {
  /** Name within the area: `min_f1` becomes `pages-hi.min_f1`. */
  readonly key: string
  readonly value: number
  /** The same figure of a peer or baseline, by its name. */
  readonly peers?: Readonly<Record<string, number>>
  /** What a reader of the table should know: counts, runs and spread. */
  readonly note?: string
}

/** What an area is given. */
export type AreaContext<Needs extends readonly string[]> = {
  /** Where each of `needs` lies, in the same order. */
  readonly paths: { readonly [Index in keyof Needs]: string }
  /** The corpus folder; `null` where a benchmark was given none. */
  readonly corpus: string | null
  /** Tells the person who waits what is going on. */
  progress(text: string): void
}

/** One subject of evaluation or benchmarking. */
export type Area = {
  readonly name: string
  /** Files and folders, relative to the corpus, without which there is nothing to measure. */
  readonly needs: readonly string[]
  run(context: AreaContext<readonly string[]>): Promise<readonly Row[]>
}

/** Gives an area its type: `run` gets one path for each of `needs`. */
export function defineArea<const Needs extends readonly string[]>(area: {
  readonly name: string
  readonly needs: Needs
  run(context: AreaContext<Needs>): Promise<readonly Row[]>
}): Area {
  return {
    name: area.name,
    needs: area.needs,
    // runAreas resolves exactly `needs`, so the tuple has that length.
    run: (context) => area.run(context as AreaContext<Needs>),
  }
}
