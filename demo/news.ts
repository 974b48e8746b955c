import { eq } from 'drizzle-orm'
import { people } from '#accounts/index.ts'
import { briefBySlug } from '#communities/index.ts'
import { publishPost, writePost } from '#news/index.ts'
import type { Filling } from './index.ts'

/** Days from today on which it is published: before, in the coming days, or null for a draft. */
type Told = { town: string; title: string; lead: string; text: string; day: number | null; language?: 'pl' | 'uk' }

const news: Told[] = [
  {
    town: 'krakow',
    title: 'Jedenaście spotkań o współpracy miasta i organizacji',
    lead: 'Każdy temat ma swoje spotkanie i swój stolik. Kto nie może przyjść, zgłosi wniosek na kartce, telefonicznie albo stąd.',
    text: '## Jak to działa\n\n- wnioski spisujemy przy stoliku, od razu widać je na stronie\n- uczestnicy poprawiają czystopis, zanim zostanie ogłoszony\n- każdy wniosek ma numer, po którym można go odnaleźć w projekcie\n\nSale są dostępne bez schodów. Pętla indukcyjna i tłumacz języka migowego: prosimy powiedzieć tydzień wcześniej.',
    day: -3,
  },
  {
    town: 'krakow',
    title: 'Kartki na wnioski leżą w filiach biblioteki',
    lead: 'Skrzynki stoją w dwunastu filiach do końca miesiąca. Kartkę można wziąć do domu.',
    text: 'Każda kartka ma numer. Po nim widać, co stało się z głosem, także bez podpisu.',
    day: -1,
  },
  {
    town: 'krakow',
    title: 'Зустріч для мешканок і мешканців з України',
    lead: 'Про програму співпраці можна поговорити українською. Перекладачка буде на кожному столі.',
    text: 'Зустріч відкрита для всіх, записуватися не обов’язково.',
    day: -2,
    language: 'uk',
  },
  {
    town: 'krakow',
    title: 'Podsumowanie pierwszych spotkań',
    lead: 'Zebrane wnioski układamy w grupy. Pierwsze podsumowania w przyszłym tygodniu.',
    text: '',
    day: 5,
  },
  {
    town: 'krakow',
    title: 'Dyżur na placu',
    lead: 'Stolik z kartkami stanie na placu w sobotę rano.',
    text: 'Do uzgodnienia: godzina i parasol.',
    day: null,
  },
  {
    town: 'nowy-sacz',
    title: 'Drzwi otwarte w Miejscu Aktywności Mieszkańców',
    lead: 'Herbata, oglądanie sal i pytanie, czego tu brakuje.',
    text: 'Wejście od podwórka, bez progu.',
    day: -4,
  },
  {
    town: 'chrzanow',
    title: 'Wybieramy nazwę naszego miejsca',
    lead: 'Propozycje zbieramy na kartkach i przez telefon.',
    text: 'Zespół roboczy spotka się, żeby je przeczytać na głos.',
    day: -6,
  },
  {
    town: 'skawina',
    title: 'Spacer po zasobach osiedla',
    lead: 'Przejdziemy się i zapiszemy, co sąsiedzi mogą dać i czego potrzebują.',
    text: 'Zbiórka przy fontannie. Tempo spokojne, trasa bez schodów.',
    day: -5,
  },
  {
    town: 'bialystok',
    title: 'Forum osiedla Bema: notatka ze spotkania',
    lead: 'Sześć spraw, cztery obietnice, dwie z datą.',
    text: '- przejście przy szkole: odpowiedź urzędu do końca miesiąca\n- ławka przy przystanku: zrobione',
    day: -2,
  },
  {
    town: 'boleslawiec',
    title: 'Partnerstwo „Aktywni z pasją” zaprasza nowe osoby',
    lead: 'Przystąpić może instytucja, stowarzyszenie, firma i każdy mieszkaniec.',
    text: 'Wystarczy zgadzać się z głównym celem partnerstwa.',
    day: -7,
  },
]

/** What the towns announce, written by their organisers. */
export async function fillNews({ db, storage, now }: Filling): Promise<void> {
  for (const { town, day, language = 'pl', ...words } of news) {
    const community = (await briefBySlug(db, town))!
    const [row] = await db
      .select({ id: people.id })
      .from(people)
      .where(eq(people.email, `organiser.${town}@example.org`))
    const person = { id: row!.id, name: '', email: null, roles: [], lang: null }
    const written = new Date(now.getTime() + Math.min(day ?? 0, 0) * 86_400_000)
    const form = { ...words, language, clientId: null, alt: null }
    const { post } = await writePost({ db, storage, community }, person, form, written)
    if (day === null) continue
    const from = new Date(now.getTime() + day * 86_400_000)
    await publishPost({ db, storage, community }, person, post!, from, written)
  }
}
