import { addPerson, grantRole, type RoleName } from '#accounts/index.ts'
import { addCommunity, type NewCommunity } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'
import { addOperator, fillDesk } from './desk.ts'
import type { Filling } from './index.ts'
import { fillNeighbourhoods } from './neighbourhoods.ts'
import { fillOffices } from './offices.ts'

/** The towns of the demo world. Population, place and code are facts; what they say about themselves is ours. */
const towns: NewCommunity[] = [
  {
    slug: 'krakow',
    name: 'Kraków',
    locative: 'w Krakowie',
    terc: '1261011',
    voivodeship: 'małopolskie',
    population: 806_000,
    lat: 50.0614,
    lon: 19.9366,
    joined: '2018-07-01',
    words: 'Miasto, w którym organizacje i urząd razem piszą program współpracy.',
  },
  {
    slug: 'nowy-sacz',
    name: 'Nowy Sącz',
    locative: 'w Nowym Sączu',
    terc: '1262011',
    voivodeship: 'małopolskie',
    population: 80_000,
    lat: 49.6218,
    lon: 20.697,
    joined: '2018-07-01',
    words: 'Miejsce Aktywności Mieszkańców przy ulicy Żółkiewskiego.',
  },
  {
    slug: 'chrzanow',
    name: 'Chrzanów',
    locative: 'w Chrzanowie',
    terc: '1203033',
    county: 'chrzanowski',
    voivodeship: 'małopolskie',
    population: 37_000,
    lat: 50.1355,
    lon: 19.4023,
    joined: '2018-07-01',
    words: 'Centrum społecznościowe, które mieszkańcy urządzają sami.',
  },
  {
    slug: 'skawina',
    name: 'Skawina',
    locative: 'w Skawinie',
    terc: '1206113',
    county: 'krakowski',
    voivodeship: 'małopolskie',
    population: 43_000,
    lat: 49.9753,
    lon: 19.8283,
    joined: '2022-11-01',
    words: 'Aktywni mieszkańcy mają swoje miejsce.',
  },
  {
    slug: 'bialystok',
    name: 'Białystok',
    locative: 'w Białymstoku',
    terc: '2061011',
    voivodeship: 'podlaskie',
    population: 292_000,
    lat: 53.1325,
    lon: 23.1688,
    joined: '2021-09-01',
    words: 'Moja ulica, moje osiedle, moje miasto.',
  },
  {
    slug: 'boleslawiec',
    name: 'Bolesławiec',
    locative: 'w Bolesławcu',
    terc: '0201011',
    county: 'bolesławiecki',
    voivodeship: 'dolnośląskie',
    population: 38_000,
    lat: 51.2636,
    lon: 15.5697,
    joined: '2013-03-01',
    words: 'Partnerstwo lokalne „Aktywni z pasją”.',
  },
]

/** Who works in each town. Surnames of trees: nobody real. */
const staff: [RoleName, string, string][] = [
  ['administrator', 'Adam', 'Akacja'],
  ['official', 'Jan', 'Klon'],
  ['organiser', 'Maria', 'Lipa'],
  ['drafter', 'Piotr', 'Buk'],
  ['recorder', 'Ewa', 'Wierzba'],
  ['council-member', 'Zofia', 'Topola'],
]

/** The towns of the demo world, each with the people who work in it. */
export async function fillCommunities({ db, now, say }: Filling): Promise<void> {
  for (const town of towns) {
    const { community } = await addCommunity(db, null, town, now)
    await fillOffices(db, community!.id, town.slug, now)
    await fillNeighbourhoods(db, community!.id, town.slug, now)
    const ids: Partial<Record<RoleName, string>> = {}
    for (const person of staff) ids[person[0]] = await addStaff(db, community!.id, town.slug, person, now)
    if (town.slug === 'krakow') {
      await addOperator(db, community!.id, now)
      await fillDesk(
        db,
        { communityId: community!.id, administrator: ids.administrator!, official: ids.official! },
        now,
      )
    }
    say(`  ${town.name}`)
  }
}

async function addStaff(db: Db, communityId: string, slug: string, person: (typeof staff)[number], now: Date) {
  const [role, givenName, surname] = person
  const email = `${role}.${slug}@example.org`
  const { id } = await addPerson(db, null, communityId, { givenName, surname, email, publicName: 'full' }, now)
  await grantRole(db, null, { personId: id, role, communityId, from: '2018-01-01' }, now)
  return id
}
