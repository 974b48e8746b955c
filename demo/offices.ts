import { addOffice, renameOffice } from '#communities/index.ts'
import type { Db } from '#kit/db.ts'

type OfficeFacts = {
  name: string
  place: string
  from: string
  renamed?: { name: string; place: string; from: string }
}

/** The twelve departments of Kraków whose opinions the replay asks for, and who answers in the other towns. */
export const officesByTown: Record<string, OfficeFacts[]> = {
  krakow: [
    { name: 'Wydział Polityki Społecznej i Zdrowia', place: 'ul. Dekerta 24, I piętro', from: '2015-01-01' },
    { name: 'Miejski Ośrodek Wspierania Inicjatyw Społecznych', place: 'os. Centrum C 10, parter', from: '2013-01-01' },
    {
      name: 'Wydział Kultury i Dziedzictwa Narodowego',
      place: 'pl. Wszystkich Świętych 11, I piętro',
      from: '2014-01-01',
    },
    { name: 'Wydział Edukacji', place: 'ul. Stachowicza 18, II piętro', from: '2010-01-01' },
    { name: 'Wydział Sportu', place: 'ul. Walerego Sławka 10, I piętro', from: '2012-01-01' },
    { name: 'Wydział Mieszkalnictwa', place: 'al. Powstania Warszawskiego 10, III piętro', from: '2010-01-01' },
    { name: 'Wydział Skarbu Miasta', place: 'ul. Kasprowicza 29, I piętro', from: '2010-01-01' },
    { name: 'Wydział Gospodarki Komunalnej', place: 'os. Zgody 2, II piętro', from: '2010-01-01' },
    { name: 'Wydział Kształtowania Środowiska', place: 'os. Zgody 2, III piętro', from: '2010-01-01' },
    { name: 'Wydział Planowania Przestrzennego', place: 'ul. Mogilska 41, II piętro', from: '2010-01-01' },
    { name: 'Wydział Rozwoju Miasta', place: 'pl. Wszystkich Świętych 3–4, II piętro', from: '2010-01-01' },
    { name: 'Wydział Komunikacji Społecznej', place: 'pl. Wszystkich Świętych 3–4, parter', from: '2016-01-01' },
  ],
  'nowy-sacz': [{ name: 'Biuro Aktywności Mieszkańców', place: 'Rynek 1, parter', from: '2017-01-01' }],
  chrzanow: [
    {
      name: 'Biuro Promocji i Rozwoju Gminy',
      place: 'al. Henryka 20, pokój 14',
      from: '2012-01-01',
      renamed: { name: 'Biuro Promocji, Kultury i Sportu', place: 'al. Henryka 20, pokój 21', from: '2019-02-01' },
    },
  ],
  skawina: [{ name: 'Wydział Kultury i Spraw Społecznych', place: 'Rynek 1, I piętro', from: '2015-01-01' }],
  bialystok: [{ name: 'Centrum Aktywności Społecznej', place: 'ul. Słonimska 1, I piętro', from: '2018-01-01' }],
  boleslawiec: [{ name: 'Miejski Ośrodek Pomocy Społecznej', place: 'ul. Cicha 7, parter', from: '2005-01-01' }],
}

/** Opens the offices of a town, with the changes of name they have lived through. */
export async function fillOffices(db: Db, communityId: string, slug: string, now: Date): Promise<void> {
  for (const { renamed, ...facts } of officesByTown[slug] ?? []) {
    const { office } = await addOffice(db, null, communityId, facts, now)
    if (renamed) await renameOffice(db, null, communityId, office!.id, renamed, now)
  }
}
