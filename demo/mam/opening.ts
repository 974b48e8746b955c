import { cast, community, count, type Year } from './play.ts'

const rooms = [
  { name: 'Sala z lustrami', capacity: 40, areaM2: 62, equipment: ['mirrors'], booking: 'open', bufferMinutes: 15 },
  { name: 'Pracownia', capacity: 24, areaM2: 48, booking: 'open', bufferMinutes: 15 },
  { name: 'Kuchnia', capacity: 24, areaM2: 38, booking: 'open', bufferMinutes: 15 },
  { name: 'Czytelnia', capacity: 24, areaM2: 30, booking: 'open', bufferMinutes: 0 },
]

/** The place opens: its rooms, who runs it, and the organisations that will run classes in it. */
export async function openPlace(play: Year): Promise<void> {
  const { p, year } = play
  await p.at(`${year - 1}-11-20`, '09:00')
  const about = {
    name: 'MAM Trzepak',
    summary: 'Miejsce aktywności mieszkańców przy minimum formalności.',
    mission: 'Każdy może tu coś zrobić dla sąsiadów i z sąsiadami.',
    address: 'os. Kolorowe 8',
    hours: 'Mo-Su 08:00-21:00; PH off',
    opened: `${year - 1}-12-01`,
  }
  play.home = await p.send(`${community}/miejsca`, about, cast.administrator)
  await p.send(`${play.home}/osoby`, { email: cast.coordinator, role: 'coordinator' }, cast.administrator)
  for (const room of rooms) {
    await p.send(`${play.home}/nowa-sala`, room, cast.coordinator)
    count(play, 'rooms')
  }
  const { venues } = await p.read<{ venues: { id: string; label: string; href: string }[] }>(
    `${community}/wydarzenia/nowe`,
    cast.organiser,
  )
  play.rooms = venues
    .filter(({ href }) => href.startsWith(play.home))
    .map(({ id, href }) => ({ id, slug: href.split('/').at(-1)! }))
}
