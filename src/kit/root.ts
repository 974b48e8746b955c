import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** The folder of the checkout (with a slash at its end), found from wherever this code runs: its source or its bundle. */
export const root: URL = upFrom(new URL('.', import.meta.url))

function upFrom(folder: URL): URL {
  if (existsSync(new URL('package.json', folder)) && existsSync(new URL('migrations/', folder))) return folder
  const parent = new URL('..', folder)
  return parent.href === folder.href ? pathToFileURL(`${process.cwd()}/`) : upFrom(parent)
}
