/**
 * Milliseconds of processor time that a piece of work takes. For tests of hostile input: unlike the clock it does not
 * count what else the machine does.
 */
export function spent(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
