/** The part of autocannon that we use; the package brings no types. */
declare module 'autocannon' {
  namespace autocannon {
    type Request = { method?: string; path?: string; body?: string; headers?: Record<string, string> }
    type Options = {
      url: string
      connections: number
      duration: number
      headers: Record<string, string>
      requests: (Request & { setupRequest: (request: Request) => Request })[]
    }
    type Result = {
      requests: { average: number; total: number }
      latency: { p50: number; p99: number }
      errors: number
      '4xx': number
      '5xx': number
    }
  }
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>
  export = autocannon
}
