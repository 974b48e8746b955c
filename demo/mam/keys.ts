import sharp from 'sharp'
import { dayOf } from '#kit/dates.ts'
import type { Message } from '#kit/mail.ts'
import type { Filling } from '../index.ts'
import { type Fields, type Player, playerOn } from '../player.ts'
import { dayAfter } from './play.ts'

const community = '/krakow'
const home = `${community}/miejsca/mam-kozlowka`
const coordinator = 'koordynacja.kozlowka@example.org'
const duty = 'dyzur.kozlowka@example.org'

/** Keys, what is broken and what is lent in one place, in every state they can be in. Answers the letters. */
export async function fillKeys({ db, storage, now, say }: Filling): Promise<Message[]> {
  const p = playerOn({ db, kind: 'pglite', storage })
  const today = dayOf(now)
  await tellOfDamage(p, today)
  await lendThings(p, today)
  await handKeys(p, today)
  say('  Keys, repairs and things lent in MAM Kozłówka')
  return p.mail.box
}

/** One key was lost, one waits for a word, a card came back, and one key is held by a group of neighbours. */
async function handKeys(p: Player, today: string) {
  await p.at(dayAfter(today, -16), '12:00')
  const [first, second, third] = [await addKey(p, '1'), await addKey(p, '2'), await addKey(p, '3')]
  const card = await p.send(`${home}/klucze`, { kind: 'card', label: 'Kuchnia', minutesBefore: 30 }, coordinator)
  const code = { kind: 'code', label: 'Skrzynka przy wejściu', code: '4711', minutesBefore: 30 }
  await p.send(`${home}/klucze`, code, coordinator)
  await trust(p, 'Lidia Wierzba', 'lidia.wierzba@example.org', 'Chór osiedla', today)
  await trust(p, 'Piotr Grab', 'piotr.grab@example.org', 'Szachy dla wszystkich', today)

  await p.send(`${card}/przekazania`, { to: 'person', name: 'Barbara Lipa', reach: '', signed: 'on' }, duty)
  await p.at(dayAfter(today, -12), '20:10')
  await p.send(`${card}/przekazania`, { to: 'place' }, duty)

  const lost = await give(p, third, 'Stefan Olcha', 'stefan.olcha@example.org')
  await p.send(`${lost}/odpowiedz`, { act: 'taken' }, null)
  await p.at(dayAfter(today, -8), '09:40')
  await p.send(`${lost}/odpowiedz`, { act: 'lost' }, null)

  await give(p, first, 'Piotr Grab', 'piotr.grab@example.org')
  await p.at(dayAfter(today, -1), '16:00')
  const held = await give(p, second, 'Lidia Wierzba', 'lidia.wierzba@example.org')
  await p.send(`${held}/odpowiedz`, { act: 'taken' }, null)
}

const addKey = (p: Player, number: string) =>
  p.send(`${home}/klucze`, { kind: 'key', label: `Wejście nr ${number}`, minutesBefore: 30 }, coordinator)

async function trust(p: Player, name: string, reach: string, role: string, today: string) {
  const said = { name, reach, role, since: dayAfter(today, -16), agreed: 'on' }
  await p.send(`${home}/zaufane-osoby`, said, coordinator)
}

/** Gives a key to somebody who has an address. Answers the page their letter leads to. */
async function give(p: Player, key: string, name: string, reach: string): Promise<string> {
  await p.send(`${key}/przekazania`, { to: 'person', name, reach }, duty)
  await p.at(dayOf(p.now()), '18:00')
  const letters = p.mail.box
    .filter(({ to }) => to === reach)
    .map(({ text }) => /\/krakow\/klucz\/[\w.-]+/.exec(text)?.[0])
  const page = letters.findLast(Boolean)
  if (!page) throw new Error(`No letter about a key came to ${reach}`)
  return page
}

/** A tap somebody is mending, and a mirror nobody has looked at yet. */
async function tellOfDamage(p: Player, today: string) {
  await p.at(dayAfter(today, -6), '17:20')
  const tap = { room: 'kuchnia', words: 'Kran w kuchni przecieka.', name: 'Grażyna', reach: 'grazyna@example.org' }
  await p.send(`${home}/nowa-usterka`, { ...tap, clientId: crypto.randomUUID() }, null)
  const { damages } = await p.read<{ damages: { id: string }[] }>(`${home}/usterki`, duty)
  p.minutes(40)
  const mending = { status: 'mending', note: 'Hydraulik przyjdzie w czwartek rano.' }
  await p.send(`${home}/usterki/${damages[0]!.id}/stan`, mending, duty)

  await p.at(dayAfter(today, -1), '11:30')
  const picture = new File([new Uint8Array(await drawing())], 'lustro.png', { type: 'image/png' })
  const mirror = { room: 'sala-duza', words: 'Lustro przy drzwiach jest pęknięte w rogu, ostre krawędzie.', picture }
  const by = { name: 'Halina', reach: 'halina@example.org', clientId: crypto.randomUUID() }
  await p.send(`${home}/nowa-usterka`, { ...mirror, ...by }, null)
}

/** Chairs and a projector: one loan asked for, one promised, one out, one back in part. */
async function lendThings(p: Player, today: string) {
  await p.at(dayAfter(today, -10), '10:00')
  const chairs = await addThing(p, {
    ...{ name: 'Krzesła składane', category: 'Meble', quantity: 40, kept: 'Schowek przy sali dużej' },
    ...{ instructions: 'Składają się po dziesięć na wózek. Prosimy o zwrot suchych.', longestDays: 14 },
  })
  const projector = await addThing(p, {
    ...{ name: 'Rzutnik', category: 'Sprzęt do pokazów', quantity: 1, kept: 'Szafa w biurze' },
    ...{ instructions: 'W torbie są kabel, pilot i przedłużacz.', deposit: 'bez kaucji', longestDays: 7 },
  })
  const back = {
    thing: idOf(chairs),
    quantity: 20,
    fromDay: dayAfter(today, -10),
    due: dayAfter(today, 2),
    signed: 'on',
  }
  const page = await lend(p, { ...back, name: 'Teresa Leszczyna', group: 'Święto ulicy' })
  await p.at(dayAfter(today, -3), '12:00')
  await p.send(`${page}/zwrot`, { pieces: 15, damaged: 1, note: 'Jedno krzesło ma wyłamane oparcie.' }, duty)

  const film = { thing: idOf(projector), quantity: 1, fromDay: dayAfter(today, -3), due: dayAfter(today, 1) }
  await lend(p, { ...film, name: 'Wojciech Cis', reach: 'wojciech.cis@example.org', group: 'Kino na trawie' })

  const party = { fromDay: dayAfter(today, 6), due: dayAfter(today, 8), quantity: 10, name: 'Maria Kalina' }
  await ask(p, chairs, { ...party, reach: 'maria.kalina@example.org' })
  const { loans } = await p.read<{ loans: { id: string; status: string }[] }>(`${home}/wypozyczenia`, duty)
  const asked = loans.find(({ status }) => status === 'asked')!
  await p.send(`${home}/wypozyczenia/${asked.id}/decyzja`, { decision: 'agree', note: '' }, coordinator)

  await p.at(dayAfter(today, -2), '19:00')
  const talk = { fromDay: dayAfter(today, 4), due: dayAfter(today, 5), quantity: 1, name: 'Jakub Jałowiec' }
  await ask(p, projector, { ...talk, reach: 'jakub.jalowiec@example.org', group: 'Klub podróżnika' })
}

const addThing = (p: Player, thing: Fields) => p.send(`${home}/sprzet`, thing, coordinator)
const ask = (p: Player, thing: string, wish: Fields) =>
  p.send(`${thing}/prosby`, { ...wish, clientId: crypto.randomUUID() }, null)
const lend = (p: Player, wish: Fields) =>
  p.send(`${home}/wypozyczenia`, { reach: '', ...wish, clientId: crypto.randomUUID() }, duty)
const idOf = (page: string) => page.split('/').at(-1)!

/** A cracked mirror, drawn here so that it is nobody's photograph. */
function drawing(): Promise<Buffer> {
  const glass = '<rect x="60" y="40" width="680" height="420" fill="#dcebf2" stroke="#54463c" stroke-width="10"/>'
  const crack =
    '<path d="M740 120L640 90 590 160 520 40M590 160l60 80 90-20" fill="none" stroke="#83271a" stroke-width="5"/>'
  const wall = '<rect width="800" height="500" fill="#fbf7ef"/>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500">${wall}${glass}${crack}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
