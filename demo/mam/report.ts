import { cast, count, type Year } from './play.ts'

type Led = { activities: { id: string; title: string }[]; organisations: { id: string }[] }

/** January after the year: who led what, what it cost, what was reached; then the report is published. */
export async function reportYear(play: Year): Promise<void> {
  const { p, year } = play
  const page = `${play.home}/rok/${year}`
  await p.at(`${year + 1}-01-12`, '10:00')
  await nameLeaders(play, page)
  const goals = [
    { goal: 'Sąsiedzi spotykają się co tydzień', form: 'stałe zajęcia', indicator: 'dates', target: 450 },
    { goal: 'Mieszkańcy sami coś prowadzą', form: 'wydarzenia sąsiedzkie', indicator: 'residents', target: 10 },
    { goal: 'Każdy może przyjść', form: 'zajęcia bez zapisów', indicator: 'attendances', target: 5000 },
  ]
  for (const goal of goals) await p.send(`${page}/cele`, goal, cast.coordinator)
  const conclusion = 'Przez cały rok drzwi były otwarte. W przyszłym roku chcemy częściej gotować razem.'
  play.report = await p.send(`${page}/raport/publikacja`, { publish: 'yes', conclusion }, cast.coordinator)
  count(play, 'reports of the year')
}

/** Series are led by organisations, single events by residents. */
async function nameLeaders({ p, series }: Year, page: string) {
  const { activities, organisations } = await p.read<Led>(`${page}/prowadzenie`, cast.coordinator)
  const classes = new Set(series.map(({ title }) => title))
  const ids = (which: boolean) => activities.filter(({ title }) => classes.has(title) === which).map(({ id }) => id)
  const organisationId = organisations[0]?.id
  const led = organisationId ? 'organisation' : 'place'
  await p.send(`${page}/prowadzenie`, { activities: ids(true), led, organisationId }, cast.coordinator)
  await p.send(`${page}/prowadzenie`, { activities: ids(false), led: 'residents' }, cast.coordinator)
  if (organisationId)
    await p.send(
      `${page}/umowy`,
      { organisationId, number: 'SO.526.1', grosze: '60 000', plannedHours: 650 },
      cast.coordinator,
    )
}
