import { Problem } from '#kit/problem.ts'

type Read<Value> = (text: string, name: string) => Value

/** Every setting the server reads, in the order of its documentation. A setting that is not here is not read. */
const readers = {
  PORT: whole(0, 65_535),
  HOST: text,
  PUBLIC_URL: address,
  DATA_DIR: text,
  DATABASE_URL: oneOf(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
  DEMO: yesOrNo,
  SMTP_URL: oneOf(['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
  SMTP_FROM: text,
  STORAGE_URL: oneOf(['s3:', 's3+http:'], 's3://key:secret@host/bucket?region=eu-central-1'),
  PROXY: whole(0, 9),
  RATE: whole(1, 1_000_000),
  SECRET: secret,
  LOG: level,
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_LABEL: text,
} satisfies Record<string, Read<unknown>>

export type SettingName = keyof typeof readers
export type Given = { [Name in SettingName]: ReturnType<(typeof readers)[Name]> | null }

/** The names of all settings, for the documentation and its test. */
export const settingNames = Object.keys(readers) as SettingName[]

/** What the environment says. Throws a `Problem` for the first value that cannot be used; an empty one is not given. */
export function readSettings(environment: Record<string, string | undefined>): Given {
  const given = Object.fromEntries(
    settingNames.map((name) => {
      const said = environment[name]?.trim()
      return [name, said ? readers[name](said, name) : null]
    }),
  ) as Given
  if (given.SMTP_URL && !given.SMTP_FROM)
    throw new Problem('SMTP_URL is given without SMTP_FROM, the address letters come from.')
  if (given.OIDC_ISSUER && !given.OIDC_CLIENT_ID)
    throw new Problem('OIDC_ISSUER is given without OIDC_CLIENT_ID, the name the provider knows us by.')
  return given
}

function text(said: string): string {
  return said
}

function whole(least: number, most: number): Read<number> {
  return (said, name) => {
    const number = Number(said)
    if (/^\d+$/.test(said) && number >= least && number <= most) return number
    throw new Problem(`${name} is "${said}"; it must be a whole number from ${least} to ${most}.`)
  }
}

function yesOrNo(said: string, name: string): boolean {
  if (['yes', 'true', '1', 'tak'].includes(said.toLowerCase())) return true
  if (['no', 'false', '0', 'nie'].includes(said.toLowerCase())) return false
  throw new Problem(`${name} is "${said}"; it must be yes or no.`)
}

function level(said: string, name: string): string {
  const levels = ['debug', 'info', 'warn', 'error', 'silent']
  if (levels.includes(said)) return said
  throw new Problem(`${name} is "${said}"; it must be one of ${levels.join(', ')}.`)
}

function secret(said: string, name: string): string {
  if (said.length >= 32) return said
  throw new Problem(`${name} is too short; it must have at least 32 characters.`)
}

function address(said: string, name: string): string {
  const url = URL.parse(said)
  if (url && ['http:', 'https:'].includes(url.protocol)) return said.replace(/\/$/, '')
  throw new Problem(`${name} is "${said}"; it must be an address like https://podworko.example.`)
}

/** Addresses with a password in them are never repeated in a sentence: it may be logged. */
function oneOf(protocols: string[], example: string): Read<string> {
  return (said, name) => {
    const url = URL.parse(said)
    if (url?.hostname && protocols.includes(url.protocol)) return said
    throw new Problem(`${name} cannot be read; it must look like ${example}.`)
  }
}
