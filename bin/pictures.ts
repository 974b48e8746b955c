import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { openBrowser } from '../walks/browser.ts'
import { openWorld } from '../walks/world.ts'

/**
 * `npm run pictures`: takes the pictures of the handbook anew from the demo world, by day and at dusk, on a desk and a
 * phone; `npm run pictures -- uwaga raport` only those.
 */
const say = (sentence: string) => console.log(sentence)
const wanted = process.argv.slice(2)
const folder = join(import.meta.dirname, '../docs/obrazy')
const desk = { width: 1280, height: 1000 }
const phone = { width: 360, height: 780 }
/** Both are as tall in the picture. */
const height = 700
const gap = 16

type Picture = { name: string; address: string; who?: string }

say('Filling the demo world (about a minute) …')
const world = await openWorld({ small: false })
const base = await world.listen()
const browser = await openBrowser()
await mkdir(folder, { recursive: true })

const visitor = world.walkers[0]!
const list = await world.ask('/krakow/konsultacje.json', visitor)
const { consultations } = JSON.parse(list.body) as { consultations: { slug: string }[] }
const room = (begins: string) =>
  `/krakow/konsultacje/${consultations.find(({ slug }) => slug.startsWith(begins))!.slug}`
const [programme, year] = [room('wieloletni'), room('roczny')]
const culture = `${programme}/spotkania/spotkanie-kultura-i-sztuka`

type Told = { remark: { citation: string }; changed: { label: string }[] }

/** The first remark that changed the place it was about. */
async function remarkThatChanged(): Promise<string> {
  for (let number = 1; number < 100; number += 1) {
    const address = `${programme}/uwagi/${number}`
    const { body } = await world.ask(`${address}.json`, visitor)
    const { remark, changed } = JSON.parse(body) as Told
    if (remark.citation && changed.some(({ label }) => label.startsWith(`${remark.citation} ·`))) return address
  }
  return `${programme}/uwagi/1`
}

const pictures: Picture[] = [
  { name: 'start', address: '/' },
  { name: 'gmina', address: '/krakow' },
  { name: 'konsultacje', address: year },
  { name: 'stolik', address: `${culture}/protokol/1`, who: 'recorder' },
  { name: 'droga-wniosku', address: `${programme}/wnioski/2` },
  { name: 'grupy', address: `${programme}/grupy`, who: 'organiser' },
  { name: 'projekt', address: `${year}/uwagi/projekt` },
  { name: 'uwaga', address: await remarkThatChanged() },
  { name: 'odpowiedzi', address: `${year}/uwagi/odpowiedzi`, who: 'organiser' },
  { name: 'raport', address: `${programme}/raport` },
]

for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const [name, theme] of [
    ['dzien', 'light'],
    ['zmierzch', 'dark'],
  ] as const) {
    const bytes = await beside(await look(picture, theme, desk), await look(picture, theme, phone))
    await sharp(bytes)
      .webp({ quality: 56, effort: 6, smartSubsample: true })
      .toFile(join(folder, `${picture.name}-${name}.webp`))
  }
  say(`  ${picture.name}`)
}
await browser.close()
await world.close()

async function look({ address, who }: Picture, colorScheme: 'light' | 'dark', viewport: typeof desk) {
  const hasTouch = viewport === phone
  const context = await browser.newContext({ locale: 'pl-PL', colorScheme, viewport, hasTouch, isMobile: hasTouch })
  const [name, value] = (world.walkers.find((walker) => walker.name === who)?.cookie ?? '').split('=')
  if (name && value) await context.addCookies([{ name, value, url: base }])
  const page = await context.newPage()
  await page.goto(`${base}${address}`)
  await page.evaluate(() => document.fonts.ready)
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await context.close()
  return bytes
}

/** The desk and the phone in one picture, on the ground of neither. */
async function beside(left: Buffer, right: Buffer): Promise<Buffer> {
  const [wide, narrow] = [desk, phone].map((view) => Math.round((view.width * height) / view.height)) as [
    number,
    number,
  ]
  const size = { width: wide + gap + narrow, height }
  return sharp({ create: { ...size, channels: 3, background: '#8f8a82' } })
    .composite([
      { input: await sharp(left).resize(wide, height).toBuffer(), left: 0, top: 0 },
      { input: await sharp(right).resize(narrow, height).toBuffer(), left: wide + gap, top: 0 },
    ])
    .png()
    .toBuffer()
}
