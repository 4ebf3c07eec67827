/** Datelines from which all kinds of news come: they name no subject. Ours, sorted. */
export const capitals: ReadonlySet<string> = new Set(['दिल्ली', 'नई दिल्ली', 'मुंबई'])
