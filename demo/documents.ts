import { and, eq } from 'drizzle-orm'
import { people, type RoleName } from '#accounts/index.ts'
import { briefBySlug, officesOf } from '#communities/index.ts'
import {
  acceptImport,
  documentById,
  giveOpinion,
  importById,
  importText,
  keepImport,
  makeVersion,
  removeUnit,
  requestOpinion,
  saveUnit,
  unitsOf,
} from '#documents/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { Db } from '#kit/db.ts'
import type { Filling } from './index.ts'

const programme = `Uchwała w sprawie programu współpracy z organizacjami pozarządowymi na rok 2027

Rozdział I
Postanowienia ogólne
§ 1. Program określa, jak miasto i organizacje współpracują w roku 2027.
Powstał ze spotkań, kartek i rozmów telefonicznych, a każdy wniosek, który zmienił jego treść, jest przy niej wskazany.
§ 2. Ilekroć w programie jest mowa o:
1) organizacjach – należy przez to rozumieć organizacje pozarządowe i podmioty zrównane z nimi ustawą;
2) miejscu aktywności – należy przez to rozumieć miejsce prowadzone wspólnie z mieszkańcami.
Rozdział II
Cele
§ 3. Celem głównym programu jest to, żeby organizacje i mieszkańcy współgospodarzyli miastem.
§ 4. Cele szczegółowe to:
1) łatwiejszy dostęp do lokali, także w sobotnie przedpołudnia;
2) prostsze konkursy ofert;
3) wsparcie grup bez osobowości prawnej.
Rozdział III
Zasady i formy współpracy
§ 5. Współpraca opiera się na zasadach pomocniczości, suwerenności stron, partnerstwa, efektywności, uczciwej konkurencji i jawności.
§ 6. 1. Formy współpracy są finansowe i pozafinansowe.
2. Mały grant nie przekracza 10 000 zł.
3. Miasto udostępnia sale bez opłat na spotkania, na które może przyjść każdy.
Rozdział IV
Okres, pieniądze i ocena
§ 7. Program jest realizowany w roku 2027.
§ 8. Na realizację programu planuje się środki w wysokości nie mniejszej niż w roku poprzednim.
§ 9. Ocena realizacji programu opiera się na wskaźnikach, które co roku podaje się do wiadomości do 31 maja.`

const rules = `§ 1. Świetlica jest otwarta dla wszystkich.
§ 3. Sprzęt można wypożyczyć na tydzień.
1) stoły,
2) krzesła.`

/** A yearly programme on its way: two public versions, an opinion given, two awaited; and a text waiting to be checked. */
export async function fillDocuments({ db, now }: Filling): Promise<void> {
  const krakow = await briefBySlug(db, 'krakow')
  const piotr = { id: await staffIn(db, krakow!.id, 'drafter') }
  const { id } = await read(db, piotr, krakow!.id, 'Program współpracy z organizacjami na rok 2027', programme, now)
  const document = (await acceptImport(db, piotr, (await importById(db, krakow!.id, id))!, now))!
  await makeVersion(db, piotr, id, { name: 'Założenia', public: true }, now)

  const units = await unitsOf(db, id)
  const grant = units.find(({ text }) => text.includes('10 000 zł'))!
  const text = grant.text.replace('10 000 zł', '15 000 zł, a wniosek ma najwyżej dwie strony')
  await saveUnit(db, piotr, grant.id, { heading: '', text, revision: grant.revision }, now)
  await removeUnit(db, piotr, id, units.find((unit) => unit.text.startsWith('prostsze'))!.id, now)
  const note = 'Po spotkaniach tematycznych: większy mały grant.'
  const { version } = await makeVersion(db, piotr, id, { name: 'Projekt do opinii', note, public: true }, now)
  await makeVersion(db, piotr, id, { name: 'Notatki zespołu', public: false }, now)
  await fillOpinions(db, (await documentById(db, document.id))!, version!.id, now)
  await read(db, piotr, krakow!.id, 'Regulamin świetlicy', rules, now)
}

type By = { id: string }

async function read(db: Db, by: By, communityId: string, title: string, text: string, now: Date) {
  const id = crypto.randomUUID()
  const { imported } = importText(text, () => crypto.randomUUID())
  const kind = title.startsWith('Program') ? ('annual-programme' as const) : ('rules' as const)
  await keepImport(db, by, communityId, { id, title, kind, content: imported! }, now)
  return { id }
}

type Draft = NonNullable<Awaited<ReturnType<typeof documentById>>>

async function fillOpinions(db: Db, document: Draft, versionId: string, now: Date) {
  const maria = { id: await staffIn(db, document.communityId, 'organiser') }
  const deliveredOn = dayOf(now) as `${number}-${number}-${number}`
  const [culture, sport] = await officesOf(db, document.communityId, deliveredOn)
  const council = { bodyKind: 'council', body: 'Krakowska Rada Działalności Pożytku Publicznego' } as const
  await requestOpinion(db, maria, document, { ...council, versionId, deliveredOn }, now)
  for (const office of [culture!, sport!]) {
    const asked = { versionId, bodyKind: 'office', officeId: office.id, deliveredOn } as const
    const { opinion } = await requestOpinion(db, maria, document, asked, now)
    const words = 'Popieramy. Prosimy dopisać w § 6, kto rezerwuje sale.'
    const given = { outcome: 'with-remarks', text: words, on: deliveredOn, note: '' } as const
    if (office === culture) await giveOpinion(db, maria, opinion!.id, given, now)
  }
}

async function staffIn(db: Db, communityId: string, role: RoleName): Promise<string> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.communityId, communityId), eq(people.email, `${role}.krakow@example.org`)))
  return person!.id
}
