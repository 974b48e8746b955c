import { Card, CardList } from '../card.tsx'
import { Clock } from '../clock.tsx'
import { DataTable } from '../data-table.tsx'
import { Pager } from '../pager.tsx'
import { Status } from '../status.tsx'
import { SvgMap } from '../svg-map.tsx'
import { Tabs } from '../tabs.tsx'
import { Tiles } from '../tiles.tsx'
import type { Example } from './example.ts'

export const lists: Example[] = [
  {
    name: 'tiles',
    title: 'Drzwi',
    show: () => (
      <Tiles
        label="Co można dziś zrobić"
        tiles={[
          { href: '#', sign: 'voice', paint: 'brick', title: 'Powiedz, co myślisz', text: '3 otwarte konsultacje' },
          { href: '#', sign: 'calendar', paint: 'lime', title: 'Przyjdź', text: '12 spotkań w tym tygodniu' },
          { href: '#', sign: 'key', paint: 'sky', title: 'Zarezerwuj salę', text: 'Bez opłat dla mieszkańców' },
          { href: '#', sign: 'hand', paint: 'sun', title: 'Zrób coś z sąsiadami', text: '1000 zł na materiały' },
        ]}
      />
    ),
  },
  {
    name: 'cards',
    title: 'Karty',
    show: () => (
      <CardList>
        {[
          <Card
            title="Program współpracy z organizacjami na 2027 rok"
            href="#"
            kicker="Konsultacje"
            foot={<Clock state="running" words="zostało 16 dni" until="do 27 października" left={0.75} />}
          >
            Jak miasto ma współpracować z organizacjami i wspierać to, co robią mieszkańcy.
          </Card>,
          <Card
            title="Spacer śladami starych warsztatów"
            href="#"
            leaf={{ weekday: 'sobota', day: '17', month: 'paź', date: '2026-10-17' }}
            foot={<Status kind="good" label="Są wolne miejsca" />}
          >
            Zbiórka o 10.00 przy fontannie na osiedlu Bema.
          </Card>,
          <Card
            title="Dom sąsiedzki na Piasta"
            href="#"
            kicker="Miejsce aktywności"
            foot={<Status label="Otwarte do 20.00" sign="key" />}
          >
            Trzy sale, kuchnia i ogród. Wejście bez schodów.
          </Card>,
        ]}
      </CardList>
    ),
  },
  {
    name: 'table-cards',
    title: 'Tabela, na telefonie karty',
    show: () => (
      <DataTable
        caption="Wskaźniki projektu na 30 września 2026"
        columns={[
          { label: 'Wskaźnik' },
          { label: 'Cel', numeric: true },
          { label: 'Jest', numeric: true },
          { label: 'Stan' },
        ]}
        rows={[
          [<a href="#table-cards">Animatorzy po kursie</a>, '10', '8', <Status kind="warning" label="W toku" />],
          [<a href="#table-cards">Godziny mentoringu</a>, '120', '132', <Status kind="good" label="Osiągnięty" />],
          [<a href="#table-cards">Uczestnicy forum</a>, '30', '27', <Status kind="warning" label="W toku" />],
        ]}
        foot={['Razem osób', '50', '43', '']}
      />
    ),
  },
  {
    name: 'table-scroll',
    title: 'Tabela przesuwana',
    show: () => (
      <DataTable
        narrow="scroll"
        id="visits"
        caption="Obecność na zajęciach"
        columns={['Zajęcia', 'wrz', 'paź', 'lis', 'gru', 'sty', 'lut', 'mar'].map((label, place) => ({
          label,
          numeric: place > 0,
        }))}
        rows={[
          ['Joga dla kręgosłupa', '14', '18', '17', '11', '20', '19', '22'],
          ['Klub szachowy', '8', '8', '9', '7', '10', '9', '9'],
          ['Polski od podstaw', '21', '24', '23', '19', '26', '25', '27'],
        ]}
      />
    ),
  },
  {
    name: 'tabs',
    title: 'Zakładki',
    show: () => (
      <Tabs
        label="Części konsultacji"
        tabs={[
          { label: 'O konsultacjach', href: '#tabs', current: true },
          { label: 'Uwagi', href: '#tabs', count: 214 },
          { label: 'Spotkania', href: '#tabs', count: 3 },
          { label: 'Raport', href: '#tabs' },
        ]}
      />
    ),
  },
  {
    name: 'pager',
    title: 'Strony listy',
    show: () => (
      <Pager
        label="Strony listy uwag"
        summary="Strona 2 z 14"
        previous={{ label: 'Poprzednia', href: '#pager' }}
        next={{ label: 'Następna', href: '#pager' }}
      />
    ),
  },
  {
    name: 'map',
    title: 'Mapa i to samo w słowach',
    show: () => (
      <SvgMap
        label="Miejsca na mapie"
        width={600}
        height={360}
        source="Granice osiedli: urząd miasta."
        shapes={[
          { d: 'M40 60l150-30 60 90-50 110-150-20z', label: 'Bema', x: 140, y: 90 },
          { d: 'M190 30l190 10 30 120-160-40z', label: 'Piasta', x: 310, y: 70, current: true },
          { d: 'M250 120l160 40-40 150-170-80z', label: 'Przyjaźń', x: 310, y: 250 },
          { d: 'M380 40l170 60-20 170-160 40 40-150z', label: 'Tysiąclecia', x: 480, y: 230 },
        ]}
        pins={[
          { x: 120, y: 180, href: '#map', label: 'Dom Kultury', about: 'ul. Lipowa 2' },
          { x: 330, y: 150, href: '#map', label: 'Dom sąsiedzki na Piasta', about: 'czynny do 20.00' },
          { x: 470, y: 170, href: '#map', label: 'Biblioteka', about: 'ul. Jesionowa 14' },
        ]}
      />
    ),
  },
]
