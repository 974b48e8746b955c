import { personNumber } from './people.ts'
import { cast, community, count, formId, type Play } from './play.ts'
import { someRemark } from './remarks.ts'
import { dayAfter } from './text.ts'

const words = `Roczny program współpracy z organizacjami

Rozdział I
Cele i zasady

§ 1.
1. Celem programu jest łatwiejsza współpraca mieszkańców, organizacji i urzędu.
2. Współpraca opiera się na zasadach pomocniczości, suwerenności stron, partnerstwa, efektywności, uczciwej konkurencji i jawności.

§ 2.
Na realizację programu przeznacza się 12 000 000 zł.

Rozdział II
Małe granty i lokale

§ 3.
1. Organizacje i grupy nieformalne mogą otrzymać mały grant do 5 000 zł.
2. Wniosek o mały grant mieści się na jednej stronie.
3. Rozliczenie małego grantu to krótki opis i zdjęcia.

§ 4.
Wolny lokal gminy może być użyczony kilku organizacjom na zmianę.
`

/** This year's programme, open for remarks today: what a visitor of the demonstration can take part in. */
export async function openAnnual(play: Play, today: string): Promise<void> {
  const { p, by } = play
  const year = Number(today.slice(0, 4)) + 1
  await p.at(dayAfter(today, -30), '09:00')
  const preview = await p.send(
    `${community}/dokumenty/wczytanie`,
    { client_id: formId(by), title: `Roczny program współpracy ${year}`, kind: 'annual-programme', text: words },
    cast.drafter,
  )
  const text = (await p.send(`${preview}/przyjecie`, {}, cast.drafter)).replace(/\/pracownia.*$/, '')
  const version = formId(by)
  await p.send(
    `${text}/pracownia/wersje`,
    { client_id: version, name: 'Projekt', note: '', public: 'on' },
    cast.drafter,
  )

  const home = await announceAnnual(play, today, year)
  await p.at(dayAfter(today, -6), '09:00')
  await p.send(`${home}/uwagi/otwarcie`, { version }, cast.organiser)
  for (let n = 0; n < 6; n += 1) {
    if (n % 2 === 0) await p.at(dayAfter(today, n / 2 - 4), '16:00')
    const { givenName, surname, email } = personNumber(500 + n)
    await p.send(
      `${home}/uwagi`,
      { client_id: formId(by), ...someRemark(by, n), givenName, surname, email, contact: 'email' },
      null,
    )
    count(play, 'remarks on this year’s programme')
  }
}

async function announceAnnual({ p, ...play }: Play, today: string, year: number): Promise<string> {
  const made = await p.send(
    `${community}/konsultacje`,
    {
      title: `Roczny program współpracy z organizacjami ${year}`,
      summary: 'Projekt jest gotowy. Przez trzy tygodnie każdy może napisać, co w nim zmienić.',
      kind: 'programme',
      legalBasis: 'art. 5a ust. 1 ustawy o działalności pożytku publicznego i o wolontariacie',
      forms: ['meeting', 'remarks', 'paper', 'phone'],
    },
    cast.organiser,
  )
  const home = made.replace(/\/plan\/.*$/, '')
  const stages: [string, number, number][] = [
    ['announcement', -20, -6],
    ['remarks', -5, 16],
    ['answers', 17, 38],
    ['report', 38, 45],
  ]
  for (const [kind, from, to] of stages) {
    await p.send(
      `${home}/plan/etapy`,
      { kind, begins: dayAfter(today, from), ends: dayAfter(today, to) },
      cast.organiser,
    )
  }
  const { documents } = await p.read<{ documents: { id: string; title: string }[] }>(
    `${home}/plan/projekt`,
    cast.organiser,
  )
  const documentId = documents.find(({ title }) => title.startsWith('Roczny'))!.id
  await p.send(`${home}/plan/projekt`, { documentId }, cast.organiser)
  await p.send(
    `${home}/plan/tematy`,
    { title: 'Małe granty', summary: 'Kwoty, wnioski i rozliczenia.' },
    cast.organiser,
  )
  await p.at(dayAfter(today, -20), '10:00')
  await p.send(
    `${home}/plan/ogloszenie`,
    { despite: 'on', reason: 'Krótszy tryb: projekt jest aneksem do programu wieloletniego.' },
    cast.organiser,
  )
  play.counts['consultations open today'] = 1
  return home
}
