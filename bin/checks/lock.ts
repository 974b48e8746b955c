import { readFileSync } from 'node:fs'

type Lock = { packages: Record<string, { version?: string; integrity?: string; resolved?: string; link?: boolean }> }

/** What would make an installation from the lock differ, fail, or ask a host of ours. */
export function lockProblems(): string[] {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  const all = Object.entries(packages).filter(([path]) => path !== '')
  return [
    ...all.filter(([, { integrity }]) => !integrity).map(([path]) => `${path} has no integrity`),
    ...all.filter(([, { resolved }]) => resolved).map(([path]) => `${path} names the host it came from`),
    ...['dependencies', 'devDependencies'].flatMap((kind) =>
      Object.entries(wanted[kind]!).flatMap(([name, version]) => {
        const locked = packages[`node_modules/${name}`]?.version
        return locked === version ? [] : [`${name} is wanted as ${version} and locked as ${locked}`]
      }),
    ),
  ]
}
