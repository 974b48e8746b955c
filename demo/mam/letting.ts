import { asDay, holidayOn } from '#deadlines/index.ts'
import { personNumber } from '../krakow/people.ts'
import { formId } from '../krakow/play.ts'
import { count, dayAfter, weekdayFrom, type Year } from './play.ts'

const purposes = ['Próba zespołu', 'Urodziny Zosi', 'Zebranie wspólnoty', 'Korepetycje', 'Spotkanie rady rodziców']
const free = ['09:00', '10:45', '12:30', '14:15'] as const

/** Two hundred bookings by forty people and groups, and fifteen that come too late for a room already taken. */
export async function letRooms(play: Year): Promise<void> {
  const { p, year } = play
  await p.at(`${year - 1}-12-29`, '09:00')
  for (let n = 0; n < 200; n += 1) {
    if (n % 20 === 0 && n > 0) await p.at(dayAfter(`${year}-01-02`, n), '09:00')
    // Twenty every four weeks; on a holiday the place is closed, and they come on the Saturday.
    const planned = dayAfter(weekdayFrom(`${year}-01-15`, 1), Math.floor(n / 20) * 28 + (n % 5))
    const day = holidayOn(asDay(planned)) ? weekdayFrom(planned, 6) : planned
    await book(play, n, day, free[Math.floor(n / 5) % 4]!, n % 4)
    if (n % 10 === 9 && n < 150) await collide(play, n)
  }
}

async function book(play: Year, n: number, day: string, begins: string, room: number) {
  const { p, home, rooms } = play
  await p.send(`${home}/sale/${rooms[room]!.slug}/rezerwacja`, form(play, n, day, begins), null)
  count(play, 'bookings by people and groups')
}

/** Somebody wants the room in which a class takes place that evening. */
async function collide(play: Year, n: number) {
  const { p, home, rooms, series } = play
  const which = n % 20
  const { page, day } = series[which]!
  const { ahead } = await p.read<{ ahead: { begins: string; cancelled: unknown }[] }>(`${page}/terminy`, null)
  const next = ahead.find(({ begins, cancelled }) => !cancelled && new Date(begins).getUTCDay() === day)
  const room = rooms[Math.floor(which / 5)]!
  const wanted = form(play, n + 1000, next!.begins.slice(0, 10), '17:30')
  await p.refused(`${home}/sale/${room.slug}/rezerwacja`, wanted, null)
  count(play, 'bookings refused because the room is taken')
}

function form({ by }: Year, n: number, day: string, begins: string) {
  const { givenName, surname, email } = personNumber(n % 40)
  return {
    ...{ day, begins, minutes: 90, people: 6 + (n % 9), repeat: 'none', keep: [day] },
    title: purposes[n % purposes.length]!,
    group: n % 3 === 0 ? `Grupa nr ${n % 40}` : '',
    ...{ name: `${givenName} ${surname}`, reach: email, rules: 'on', clientId: formId(by) },
  }
}
