import { Page } from '#kit/page.tsx'
import { Button, Card, CardList, Choices, Empty, Field, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { RoomBrief } from '../../rooms/brief.ts'
import { equipment } from '../../rooms/equipment.ts'
import { equipmentOf, sizeOf } from '../../rooms/pages/cards.tsx'
import type { SearchQuery } from '../forms.ts'
import type { AnswerBrief } from '../search-routes.tsx'
import { AnswerCards } from './answers.tsx'
import { lengths, RepeatFields, repeatOptions } from './when.tsx'

type Place = { slug: string; name: string; address: string }
type Props = {
  view: View
  query: SearchQuery
  centres: { slug: string; name: string }[]
  /** Before a search: what there is. */
  rooms: { room: RoomBrief; centre: Place }[] | null
  answers: AnswerBrief[] | null
}

/** One question (when, how long, how many) and the rooms that answer it. */
export function SearchPage({ view, query, centres, rooms, answers }: Props) {
  const { t } = view
  const community = view.community!.slug
  const narrow = centres.find(({ slug }) => slug === query.centre)
  return (
    <Page
      view={view}
      title={t('centres.search.title')}
      kicker={narrow?.name}
      lead={t('centres.search.lead')}
      breadcrumbs={[{ label: t('centres.menu'), href: paths.centres.href({ community }) }]}
      wide
    >
      <SearchForm view={view} query={query} centres={centres} />
      {answers && <AnswerCards view={view} answers={answers} query={query} />}
      {rooms && rooms.length === 0 && <Empty title={t('centres.search.none')}>{t('centres.list.none-hint')}</Empty>}
      {rooms && rooms.length > 0 && (
        <section class="flow" aria-labelledby="rooms">
          <h2 id="rooms">{t('centres.search.all')}</h2>
          <CardList>
            {rooms.map(({ room, centre }) => (
              <Card
                title={room.name}
                kicker={[centre.name, sizeOf(view, room)].filter(Boolean).join(' · ')}
                href={paths.room.href({ community, centre: centre.slug, room: room.slug })}
              >
                {equipmentOf(view, room)}
              </Card>
            ))}
          </CardList>
        </section>
      )}
    </Page>
  )
}

function SearchForm({ view, query, centres }: Pick<Props, 'view' | 'query' | 'centres'>) {
  const { t } = view
  return (
    <form class="room-search" method="get">
      <div class="room-search__when">
        <Field name="dzien" type="date" label={t('centres.when.day')} value={query.day} required />
        <Field name="od" type="time" label={t('centres.when.begins')} value={query.begins} required />
        <Select name="ile" label={t('centres.when.minutes')} options={lengths(t)} value={query.minutes} />
        <Field name="osob" type="number" min={1} label={t('centres.when.people')} value={query.people} />
        <Button sign="search">{t('centres.search.submit')}</Button>
      </div>
      <details class="folded-form" open={isNarrowed(query) || undefined}>
        <summary class="folded-form__title">{t('centres.search.more')}</summary>
        <div class="folded-form__form flow">
          <div class="side-by-side">
            <Select name="powtarzaj" label={t('centres.when.repeat')} options={repeatOptions(t)} value={query.repeat} />
            <RepeatFields view={view} values={query} names={{ until: 'do', days: 'dni' }} problems={{}} />
          </div>
          {centres.length > 1 && (
            <Select
              name="miejsce"
              label={t('centres.when.centre')}
              empty={t('centres.when.any')}
              options={centres.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={query.centre}
            />
          )}
          <div class="room-search__ticks">
            <Choices
              name="dostepnosc"
              pick="many"
              legend={t('centres.access.needed')}
              value={query.access}
              choices={(['step-free', 'toilet', 'loop', 'quiet'] as const).map((value) => ({
                value,
                label: t(`centres.access.${value}`),
              }))}
            />
            <Choices
              name="wyposazenie"
              pick="many"
              legend={t('centres.room.equipment')}
              value={query.equipment}
              choices={equipment.map((value) => ({ value, label: t(`centres.equipment.${value}`) }))}
            />
          </div>
        </div>
      </details>
    </form>
  )
}

function isNarrowed({ repeat, access, equipment: things }: SearchQuery): boolean {
  return repeat !== 'none' || access.length + things.length > 0
}
