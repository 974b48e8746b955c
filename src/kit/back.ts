/** The path of an address of our own, read as a browser would read it; empty for any other, so nobody is sent away. */
export function safeBack(address: string | null | undefined, here: string): string {
  if (!address || !URL.canParse(address, here)) return ''
  const { origin, pathname, search } = new URL(address, here)
  return origin === new URL(here).origin ? pathname + search : ''
}
