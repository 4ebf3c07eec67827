import cron from 'node-cron'

/** The schedule: node-cron fires once a minute; what is due is decided in the store. */
export function everyMinute(run: () => void): { stop(): void } {
  const task = cron.schedule('* * * * *', run, { name: 'tick', suppressMissedWarning: true })
  return { stop: () => void task.stop() }
}
