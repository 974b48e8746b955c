import { cast, community, count, formId, type Play } from './play.ts'

type Remark = { number: number; unitId: string | null; citation: string; outcome: string | null; text: string }
type Remarks = { remarks: Remark[] }
type UnitRoom = { values: { heading: string; text: string; revision: number } }

/** Where each thing was made public, and when: so that it can be proved. */
export async function prove(play: Play): Promise<void> {
  const { p, t, by, home } = play
  await p.at(t.announced, '12:00')
  const places: [what: string, channel: string, address: string, from: string][] = [
    ['announcement', 'bip', 'https://bip.example/konsultacje/program', t.announced],
    ['announcement', 'website', 'https://miasto.example/program', t.announced],
    ['announcement', 'board', 'Tablica ogłoszeń, pl. Wszystkich Świętych 3–4, parter', t.announced],
    ['announcement', 'press', 'Gazeta Lipowa, nr 38', t.announced],
    ['draft', 'bip', 'https://bip.example/konsultacje/program/projekt', t.announced],
  ]
  for (const [what, channel, address, publishedFrom] of places) {
    const record = { client_id: formId(by), what, channel, address, publishedFrom }
    await p.send(`${home}/publikacje`, record, cast.organiser)
    count(play, 'publications proved')
  }
}

/** What a unit gains when a remark that asks for it is accepted. */
const gains: [asked: RegExp, sentence: string][] = [
  [/papierze/, 'Informacja o tym wisi także na papierze w siedzibach rad dzielnic.'],
  [/grupy nieformalne/, 'Dotyczy to także grup nieformalnych.'],
  [/polski język migowy/, 'Zapewnia się tłumaczenie na polski język migowy i na język ukraiński.'],
  [/komórka urzędu/, 'Odpowiada za to komórka urzędu wskazana w Biuletynie Informacji Publicznej.'],
  [/bez barier/, 'Spotkania odbywają się w miejscach bez barier.'],
  [/dyżur telefoniczny/, 'W każdym tygodniu naboru działa dyżur telefoniczny.'],
  [/wskaźnik/, 'Wykonanie mierzy się wskaźnikiem ogłaszanym razem ze sprawozdaniem.'],
  [/zapewnia/, 'Miasto zapewnia to w każdym roku obowiązywania Programu.'],
]

async function accepted({ p, home }: Play): Promise<Remark[]> {
  const page = async (number: number) =>
    (await p.read<Remarks>(`${home}/uwagi?wynik=accepted&strona=${number}`, null)).remarks
  return [...(await page(1)), ...(await page(2)), ...(await page(3))]
}

/** What accepted remarks changed: the unit gains a sentence, and the answer is tied to it. */
export async function change(play: Play): Promise<void> {
  const { p, text, home } = play
  const units = new Set<string>()
  for (const { number, unitId, citation, text: asked } of await accepted(play)) {
    const gain = gains.find(([wanted]) => wanted.test(asked))?.[1] ?? (play.small ? gains[0]![1] : undefined)
    if (!gain || !unitId || units.has(unitId) || units.size === 8) continue
    const room = `${text}/pracownia/jednostka/${unitId}`
    const { values } = await p.read<UnitRoom>(room, cast.drafter)
    if (!/^\p{Lu}.*(?<!zł)\.$/su.test(values.text)) continue
    units.add(unitId)
    const words = `${values.text} ${gain}`
    await p.send(room, { heading: values.heading, text: words, revision: values.revision }, cast.drafter)
    await p.send(`${home}/uwagi/${number}/skutek`, { citation }, cast.official)
    count(play, 'units changed by remarks')
  }
}

/** The report is generated whole, read once more and published; then the council adopts the text. */
export async function report(play: Play): Promise<void> {
  const { p, t, home } = play
  await p.at(t.report, '12:00')
  const conclusion =
    'Najwięcej uwag dotyczyło informacji na papierze i małych grantów. Dwie odpowiedzi wysłano po terminie, za co przepraszamy.'
  await p.send(`${home}/raport/publikacja`, { conclusion, publish: 'tak' }, cast.organiser)
  count(play, 'reports')
}

export async function adopt(play: Play): Promise<void> {
  const { p, t, text } = play
  await p.at(t.session, '18:00')
  const adoption = {
    resolution: `XII/${t.year - 1900}/${t.year % 100}`,
    adoptedOn: t.session,
    journal: `Dz. Urz. Woj. Małopolskiego ${t.year} poz. 8123`,
    inForceFrom: `${t.year + 1}-01-01`,
  }
  await p.send(`${text}/pracownia/uchwalenie`, adoption, cast.organiser)
}

type Choice = { units: { id: string }[]; offices: { id: string }[] }

/** Units become commitments with owners, four to an office. */
export async function commit(play: Play): Promise<void> {
  const { p, t, home } = play
  await p.at(`${t.year + 1}-01-15`, '09:00')
  const { units, offices } = await p.read<Choice>(`${home}/wykonanie/zobowiazania`, cast.organiser)
  for (let n = 0; n < 4; n += 1) {
    const unitIds = units.slice(20 + n * 5, 24 + n * 5).map(({ id }) => id)
    await p.send(`${home}/wykonanie/zobowiazania`, { unitIds, officeId: offices[n]!.id }, cast.organiser)
    count(play, 'commitments', unitIds.length)
  }
}

type Deeds = { deeds: { id: string }[] }

const said: [state: string, text: string, figure: string][] = [
  ['done', 'Zrobione: ogłoszenia wiszą w siedzibach wszystkich rad dzielnic.', '18 dzielnic'],
  ['going-on', 'W toku: trwa druga tura szkoleń dla małych organizacji.', '64 osoby'],
  ['done', 'Zrobione: lista wolnych lokali jest publiczna i ma opis dostępności.', '41 lokali'],
  ['not-started', 'Nie rozpoczęto: brak pieniędzy w budżecie na ten rok; zadanie przeniesiono.', ''],
]

/** The first yearly report: each office says how each commitment went, and the town reads it before 31 May. */
export async function accountForYear(play: Play): Promise<void> {
  const { p, t, home } = play
  await p.at(t.yearlyReport, '10:00')
  const desk = `${home}/wykonanie/${t.reportYear}/praca`
  const { deeds } = await p.read<Deeds>(desk, cast.official)
  for (const [n, { id }] of deeds.entries()) {
    const [state, text, figure] = said[n % said.length]!
    await p.send(`${desk}/${id}`, { state, text, figure }, cast.official)
    count(play, 'commitments reported')
  }
  await p.send(`${home}/wykonanie/${t.reportYear}/publikacja`, {}, cast.organiser)
  if (!(await p.sees(`${home}/wykonanie/${t.reportYear}`, null, /18 dzielnic/)))
    throw new Error('The yearly report is not public')
  await p.sees(community, null, /Kraków/)
}
