import { cast, community, count, type Play } from './play.ts'
import { topics } from './topics.ts'

type Stage = [kind: string, begins: string, ends: string]

/** The organiser plans the process, its stages and topics, and shows it to the town. */
export async function plan(play: Play): Promise<void> {
  const { p, t } = play
  await p.at(t.planned, '09:00')
  const made = await p.send(`${community}/konsultacje`, description(t.year), cast.organiser)
  play.home = made.replace(/\/plan\/.*$/, '')

  for (const [kind, begins, ends] of stagesOf(play)) {
    await p.send(`${play.home}/plan/etapy`, { kind, begins, ends }, cast.organiser)
    count(play, 'stages')
  }
  for (const { title, summary } of topics) {
    await p.send(`${play.home}/plan/tematy`, { title, summary }, cast.organiser)
    count(play, 'topics')
  }
}

/** Publishes the plan with everything the city's rules ask for. */
export async function announce(play: Play): Promise<void> {
  const { p, t } = play
  await p.at(t.published, '10:00')
  const reason = 'Termin sesji jest ustalony; pozostałe kroki odbędą się w kolejności opisanej w harmonogramie.'
  await p.send(`${play.home}/plan/ogloszenie`, { despite: 'on', reason }, cast.organiser)
}

function description(year: number) {
  return {
    title: `Wieloletni program współpracy z organizacjami ${year + 1}–${year + 4}`,
    summary:
      'Organizacje, mieszkańcy i urząd wspólnie piszą, jak miasto ma współpracować z organizacjami przez cztery lata.',
    kind: 'programme',
    legalBasis:
      'art. 5a ust. 1 i 2 ustawy o działalności pożytku publicznego i o wolontariacie; uchwała nr CXI/2904/18 Rady Miasta Krakowa',
    contact: 'Miejski Ośrodek Wspierania Inicjatyw Społecznych, os. Centrum C 10',
    forms: ['meeting', 'workshop', 'remarks', 'paper', 'phone', 'outdoor'],
  }
}

function stagesOf({ t }: Play): Stage[] {
  return [
    ['announcement', t.published, t.meeting(0)],
    ['topic-meetings', t.meeting(0), t.meeting(10)],
    ['summaries', t.meeting(10), t.summaries],
    ['drafting', t.draftingFrom, t.draftingTo],
    ['outline', t.outline, t.departments],
    ['departments', t.departments, t.departmentsDue],
    ['council-opinion', t.council, t.afterCouncil],
    ['remarks', t.opens, t.closes],
    ['answers', t.closes, t.answersDue],
    ['report', t.answersDue, t.report],
    ['adoption', t.session, t.session],
    ['yearly-reports', `${t.year + 2}-01-01`, `${t.year + 5}-05-31`],
  ]
}
