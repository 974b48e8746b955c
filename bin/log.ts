import pino from 'pino'

/** One line of JSON per request and per fault, on standard output. Never an address with its query, a name, or a body. */
export function openLog(level: string | null) {
  const quiet = process.stdout.isTTY ? 'warn' : 'info'
  return pino({ level: level ?? quiet, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
}
