import { PrintButton } from '../actions.tsx'
import { ButtonRow, LinkButton } from '../button.tsx'
import { Clock } from '../clock.tsx'
import { DataTable } from '../data-table.tsx'
import { Facts } from '../facts.tsx'
import { Field } from '../field.tsx'
import { Filter } from '../filter.tsx'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Pager } from '../pager.tsx'
import { Status } from '../status.tsx'
import { Tabs } from '../tabs.tsx'

/** A page of figures and rows, with its facts beside it. */
export function TablePageExample({ frame }: { frame: Frame }) {
  return (
    <Page
      frame={frame}
      title="Uwagi do projektu programu"
      kicker="Konsultacje · Program współpracy 2027"
      breadcrumbs={[
        { label: 'Białystok', href: '#' },
        { label: 'Konsultacje', href: '#' },
        { label: 'Program współpracy 2027' },
      ]}
      aside={<Beside />}
    >
      <Tabs
        label="Części konsultacji"
        tabs={[
          { label: 'O konsultacjach', href: '#' },
          { label: 'Uwagi', href: '#', count: 214, current: true },
          { label: 'Spotkania', href: '#', count: 3 },
        ]}
      />
      <Filter label="Zawęź listę" submit="Pokaż" found="Znaleziono 214 uwag.">
        <Field name="text" label="Słowo w treści" />
      </Filter>
      <DataTable
        caption="Uwagi i odpowiedzi"
        quietCaption
        columns={[{ label: 'Uwaga' }, { label: 'Miejsce' }, { label: 'Stan' }, { label: 'Poparcie', numeric: true }]}
        rows={[
          [
            <a href="#main">Sale szkolne po lekcjach dla grup sąsiedzkich</a>,
            '§ 12',
            <Status kind="good" label="Uwzględniona" />,
            '38',
          ],
          [<a href="#main">Dłuższy termin na sprawozdanie</a>, '§ 19', <Status label="W części" />, '12'],
          [<a href="#main">Małe dotacje przez cały rok</a>, '§ 13', <Status kind="warning" label="Czeka" />, '51'],
          [
            <a href="#main">Lokal na kwartał bez przetargu</a>,
            '§ 12',
            <Status kind="bad" label="Nieuwzględniona" />,
            '7',
          ],
        ]}
      />
      <Pager label="Strony listy uwag" summary="Strona 1 z 54" next={{ label: 'Następna', href: '#' }} />
      <ButtonRow>
        <LinkButton href="#">Dodaj uwagę</LinkButton>
        <LinkButton href="#" look="quiet" sign="file" download>
          Pobierz tabelę (CSV)
        </LinkButton>
        <PrintButton label="Drukuj" />
      </ButtonRow>
    </Page>
  )
}

function Beside() {
  return (
    <>
      <Clock state="running" label="Odpowiedzi" words="zostało 30 dni" until="do 10 listopada 2026" left={0.9} />
      <Facts
        facts={[
          { term: 'Prowadzi', detail: 'Departament Spraw Społecznych' },
          { term: 'Pytania', detail: <a href="mailto:konsultacje@miasto.example">konsultacje@miasto.example</a> },
        ]}
      />
    </>
  )
}
