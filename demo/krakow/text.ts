import { readFile } from 'node:fs/promises'
import { root } from '#kit/root.ts'
import { cast, community, count, formId, many, type Play } from './play.ts'

/** The drafting team reads its working text in and ties it to the consultation. */
export async function readTextIn(play: Play): Promise<void> {
  const { p, t, by } = play
  await p.at(t.draftingFrom, '10:00')
  const years = `${t.year + 1}–${t.year + 4}`
  const sample = await readFile(new URL('src/documents/samples/program-wspolpracy.txt', root), 'utf8')
  // That it is a draft is said by the name of each version, so that the adopted text does not call itself one.
  const text = sample.replace(/^PROJEKT\n/, '').replace('2027–2030', years)
  const title = `Wieloletni program współpracy ${years}`
  const preview = await p.send(
    `${community}/dokumenty/wczytanie`,
    { client_id: formId(by), title, kind: 'programme', text },
    cast.drafter,
  )
  play.text = (await p.send(`${preview}/przyjecie`, {}, cast.drafter)).replace(/\/pracownia.*$/, '')

  const { documents } = await p.read<{ documents: { id: string; title: string }[] }>(
    `${play.home}/plan/projekt`,
    cast.organiser,
  )
  play.documentId = documents.find((document) => document.title === title)!.id
  await p.send(`${play.home}/plan/projekt`, { documentId: play.documentId }, cast.organiser)
}

/** Keeps the text as it stands under a name; answers the id of the version. */
export async function nameVersion(play: Play, name: string, note: string): Promise<string> {
  const { p, by } = play
  const id = formId(by)
  await p.send(`${play.text}/pracownia/wersje`, { client_id: id, name, note, public: 'on' }, cast.drafter)
  count(play, 'named versions')
  return id
}

type Offices = { offices: { id: string; name: string }[] }

/** Twelve departments are asked for their opinion of the outline; eleven answer in time, one a week late. */
export async function askDepartments(play: Play, version: string): Promise<void> {
  const { p, t, by } = play
  await p.at(t.departments, '09:00')
  const { offices } = await p.read<Offices>(`${community}/urzad`, null)
  const asked: string[] = []
  for (const { id } of offices.slice(0, many(play, 12, 2))) {
    const client = formId(by)
    const request = { client_id: client, version, bodyKind: 'office', office: id, deliveredOn: t.departments, days: 21 }
    await p.send(`${play.text}/opinie`, request, cast.organiser)
    asked.push(client)
    count(play, 'departments asked')
  }
  const [late, ...inTime] = asked
  for (const [n, opinion] of inTime.entries()) await answerOpinion(play, opinion, n)
  await answerLate(play, late!)
}

async function answerOpinion({ p, t, ...play }: Play, opinion: string, n: number) {
  const on = dayAfter(t.departments, 8 + n)
  await p.at(on, '14:00')
  const withRemarks = n % 4 === 3
  const text = withRemarks ? 'Prosimy o doprecyzowanie źródeł finansowania.' : 'Bez uwag.'
  const outcome = withRemarks ? 'with-remarks' : 'positive'
  await p.send(`${play.text}/opinie/${opinion}`, { outcome, text, on }, cast.organiser)
  play.counts['department opinions in time'] = n + 1
}

/** A week after the term, when silence already counted as a waiver: taken all the same, with a note that says why. */
async function answerLate(play: Play, opinion: string) {
  const { p, t } = play
  await p.at(t.departmentLate, '14:00')
  const note = 'Opinia wpłynęła po terminie z powodu urlopu; uwzględniamy ją, bo zdążyła przed zamknięciem tekstu.'
  const answer = { outcome: 'positive', text: 'Bez uwag.', on: t.departmentLate, note }
  await p.send(`${play.text}/opinie/${opinion}`, answer, cast.organiser)
  count(play, 'department opinions, late')
}

/** The public-benefit council is asked and says nothing: fifteen days later its silence is a waiver. */
export async function askCouncil(play: Play, version: string): Promise<void> {
  const { p, t, by } = play
  await p.at(t.council, '09:00')
  const id = formId(by)
  await p.send(
    `${play.text}/opinie`,
    { client_id: id, version, bodyKind: 'council', deliveredOn: t.council },
    cast.organiser,
  )
  await p.at(t.afterCouncil, '08:00')
  const { opinion } = await p.read<{ opinion: { standing: string } }>(`${play.text}/opinie/${id}`, null)
  if (opinion.standing !== 'waived')
    throw new Error(`The council's silence did not become a waiver: ${opinion.standing}`)
  count(play, 'waivers by silence')
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
