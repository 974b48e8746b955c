import sharp from 'sharp'
import { personNumber } from './people.ts'
import { cast, community, count, formId, type Play } from './play.ts'
import { someRemark } from './remarks.ts'
import { dayAfter } from './text.ts'

type Choice = { units: { id: string }[]; offices: { id: string }[] }

const operator = 'operator@example.org'

/** What else lies on desks today: a plan not yet announced, a pile being typed in, claims, own rules, a walk called off. */
export async function spendDay(play: Play, today: string): Promise<void> {
  const { p } = play
  await p.at(dayAfter(today, -2), '11:00')
  await planBudget(play, today)
  await goOn(play, today)
  await typeRemarks(play, today)
  await keepOrganisations(play)
  await invite(play, today)
  await keepTown(play, today)
  // The morning's digests leave.
  await p.at(dayAfter(today, -1), '18:00')
  count(play, 'desks left in the middle of work')
}

/** A process only its organisers see yet. */
async function planBudget({ p }: Play, today: string) {
  const made = await p.send(
    `${community}/konsultacje`,
    {
      title: 'Zasady budżetu obywatelskiego',
      summary: 'Co zmienić w zasadach przed następną edycją.',
      kind: 'general',
      forms: ['meeting', 'remarks'],
    },
    cast.organiser,
  )
  const home = made.replace(/\/plan\/.*$/, '')
  const span = { begins: dayAfter(today, 30), ends: dayAfter(today, 37) }
  await p.send(`${home}/plan/etapy`, { kind: 'announcement', ...span }, cast.organiser)
}

/** What the offices took on lately, and where the adopted text hangs; a small matter of last spring is closed. */
async function goOn({ p, by, home }: Play, today: string) {
  const { units, offices } = await p.read<Choice>(`${home}/wykonanie/zobowiazania`, cast.organiser)
  const taken = { unitIds: [units[3]!.id], officeId: offices[0]!.id }
  await p.send(`${home}/wykonanie/zobowiazania`, taken, cast.organiser)
  const board = { what: 'resolution', channel: 'board', address: 'Tablica w holu', publishedFrom: dayAfter(today, -9) }
  await p.send(`${home}/publikacje`, { client_id: formId(by), ...board, photo: await paperPhoto() }, cast.organiser)

  const matter = { title: 'Nazwa nowego skweru', summary: 'Wybór nazwy.', kind: 'general', forms: ['meeting', 'box'] }
  const made = await p.send(`${community}/konsultacje`, matter, cast.organiser)
  const small = made.replace(/\/plan\/.*$/, '')
  const span = { kind: 'announcement', begins: dayAfter(today, -2), ends: today }
  await p.send(`${small}/plan/etapy`, span, cast.organiser)
  await p.send(
    `${small}/plan/ogloszenie`,
    { despite: 'on', reason: 'Nazwę wybrano na spotkaniu sąsiadów.' },
    cast.organiser,
  )
  await p.send(`${small}/plan/zamkniecie`, {}, cast.organiser)
}

async function typeRemarks(play: Play, today: string) {
  const { p, by } = play
  const { consultations } = await p.read<{ consultations: { slug: string }[] }>(`${community}/konsultacje`, null)
  const annual = consultations.find(({ slug }) => slug.startsWith('roczny'))!
  const home = `${community}/konsultacje/${annual.slug}`
  const pile = { client_id: formId(by), note: 'Skrzynka w holu', pages: 5 }
  const batch = await p.send(`${home}/uwagi/papier`, pile, cast.recorder)
  const { givenName, surname } = personNumber(560)
  const author = { givenName, surname, contact: 'letter', street: 'ul. Lipowa 9', postcode: '30-001', town: 'Kraków' }
  const photo = await paperPhoto()
  const sheet = {
    client_id: formId(by),
    citation: '',
    received: dayAfter(today, -3),
    ...someRemark(by, 3),
    ...author,
    photo,
  }
  await p.send(`${batch}/uwagi`, sheet, cast.recorder)
}

/** A photo of a sheet: grey lines on white. */
async function paperPhoto(): Promise<File> {
  const lines = Array.from(
    { length: 9 },
    (_, n) => `<rect x="30" y="${50 + n * 30}" width="${240 - n * 9}" height="6" fill="#777"/>`,
  )
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400"><rect width="300" height="400" fill="#fff"/>${lines.join('')}</svg>`
  return new File([new Uint8Array(await sharp(Buffer.from(sheet)).png().toBuffer())], 'kartka.png', {
    type: 'image/png',
  })
}

/** One organisation no longer works, one institution cooperates, and somebody says they speak for one. */
async function keepOrganisations({ p }: Play) {
  const at = `${community}/organizacje`
  const library = await p.send(at, { name: 'Biblioteka pod Kasztanem', kind: 'institution' }, cast.official)
  await p.send(`${library}/wspolpraca`, { cooperation: 'library', from: '2019-02-01' }, cast.official)
  const circle = await p.send(at, { name: 'Kółko „Stary Trzepak”', kind: 'informal-group' }, cast.official)
  await p.send(`${circle}/zakonczenie`, {}, cast.official)
  await p.send(`${library}/przedstawiciele`, { position: 'kierowniczka działu' }, cast.recorder)
}

/** A walk to come with its list, and a workshop that was called off. */
async function invite({ p, by }: Play, today: string) {
  const when = { begins: '16:00', ends: '18:00', languages: ['pl'], registration: 'on', capacity: 20 }
  const walk = {
    ...{ title: 'Spacer po podwórkach Nowej Huty', kind: 'walk', summary: 'Od trzepaka do trzepaka.' },
    ...{ day: dayAfter(today, 12), place: 'Plac Centralny', access: ['step-free'], ...when },
  }
  const address = await p.send(`${community}/wydarzenia`, walk, cast.organiser)
  for (let n = 0; n < 3; n += 1) {
    const { givenName, surname, email } = personNumber(700 + n)
    const guest = { as: 'person', givenName, surname, email, contact: 'email', seats: 1, clientId: formId(by) }
    await p.send(`${address}/zapisy`, guest, null)
  }
  const workshop = { ...walk, title: 'Warsztat: karmnik z palety', kind: 'workshop', day: dayAfter(today, 15) }
  const second = await p.send(`${community}/wydarzenia`, workshop, cast.organiser)
  const { givenName, surname, email } = personNumber(704)
  const guest = { as: 'person', givenName, surname, email, contact: 'email', seats: 2, clientId: formId(by) }
  await p.send(`${second}/zapisy`, guest, null)
  await p.send(
    `${second}/odwolanie`,
    { reason: 'Prowadzący zachorował; nowy termin podamy w tym tygodniu.' },
    cast.organiser,
  )
}

/** Own rules of the town, an official of an office, and the register of towns read in. */
async function keepTown({ p }: Play, today: string) {
  const rule = {
    ...{ key: 'consultation.min_days', value: '28', basis: 'Uchwała nr XII/100/2026 Rady Miasta Krakowa' },
    validFrom: dayAfter(today, 60),
  }
  await p.send(`${community}/terminy/wlasne`, rule, cast.administrator)
  const { offices } = await p.read<{ offices: { id: string }[] }>(`${community}/urzad`, null)
  await p.send(`${community}/urzad/${offices[0]!.id}/osoby`, { official: cast.official }, cast.administrator)
  const day = `${today.slice(0, 4)}-01-01`
  const register = [
    'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA',
    `12;;;;MAŁOPOLSKIE;województwo;${day}`,
    `12;61;;;Kraków;miasto na prawach powiatu;${day}`,
    `12;61;01;1;Kraków;gmina miejska;${day}`,
  ]
  const read = async () =>
    p.send('/siec/terc', { file: new File([register.join('\r\n')], 'TERC_Urzedowy.csv') }, operator)
  await p.send(`${await read()}/przyjecie`, {}, operator)
  register.push(`12;06;;;krakowski;powiat;${day}`, `12;06;11;3;Skawina;gmina miejsko-wiejska;${day}`)
  await read()
}
