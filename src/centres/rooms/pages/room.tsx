import { Page } from '#kit/page.tsx'
import { Button, Facts, Field, FoldedForm, LinkButton, Notice, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths as keyPaths } from '../../keys/paths.ts'
import { paths } from '../../paths.ts'
import { roomFeatures } from '../../places/accessibility.ts'
import { AccessList } from '../../places/pages/access.tsx'
import type { RoomBrief } from '../brief.ts'
import { equipmentOf, sizeOf } from './cards.tsx'
import { policySentences } from './policy.ts'

type At = { community: string; centre: string; room: string }
type Props = { view: View; at: At; id: string; centre: string; room: RoomBrief; mayRun: boolean; problems: Problems }

/** A room: how big, what stands in it, how to get in, and by which rules it is booked. */
export function RoomPage({ view, at, centre, room, mayRun, problems }: Props) {
  const { t, dates } = view
  return (
    <Page
      view={view}
      title={room.name}
      kicker={centre}
      lead={room.words}
      breadcrumbs={[
        { label: t('centres.menu'), href: paths.centres.href(at) },
        { label: centre, href: paths.centre.href(at) },
      ]}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
    >
      {room.closed && <Notice kind="warning">{t('centres.room.closed', { day: dates.day(room.closed) })}</Notice>}
      {room.pictureFile && <img class="room-picture" src={`/pliki/${room.pictureFile}`} alt="" />}
      <Facts
        facts={[
          sizeOf(view, room) && { term: t('centres.room.size'), detail: sizeOf(view, room) },
          room.layouts.length > 0 && {
            term: t('centres.room.layouts'),
            detail: room.layouts.map(({ name, capacity }) => `${name}: ${capacity}`).join(', '),
          },
          room.equipment.length > 0 && { term: t('centres.room.equipment'), detail: equipmentOf(view, room) },
        ]}
      />
      {!room.closed && (
        <p class="button-row">
          {room.bookable && (
            <LinkButton sign="calendar" href={paths.booking.href(at)}>
              {t('centres.book')}
            </LinkButton>
          )}
          <LinkButton look="quiet" href={paths.week.href(at)}>
            {t('centres.week.title')}
          </LinkButton>
          <LinkButton look="plain" sign="key" href={keyPaths.entrance.href(at)}>
            {t('centres.entrance')}
          </LinkButton>
          <LinkButton look="plain" href={paths.door.href(at)}>
            {t('centres.door.title')}
          </LinkButton>
        </p>
      )}
      <section class="flow" aria-labelledby="rules">
        <h2 id="rules">{t('centres.room.rules')}</h2>
        <ul>
          {policySentences(t, room).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
      <section class="flow" aria-labelledby="access">
        <h2 id="access">{t('centres.access')}</h2>
        <AccessList view={view} record={room.accessibility} features={roomFeatures} />
      </section>
      {mayRun && <RoomActs view={view} at={at} room={room} problems={problems} />}
    </Page>
  )
}

function RoomActs({ view: { t }, at, room, problems }: { view: View; at: At; room: RoomBrief; problems: Problems }) {
  return (
    <section class="flow" aria-labelledby="acts">
      <h2 id="acts">{t('centres.work')}</h2>
      <p class="button-row">
        <LinkButton look="quiet" sign="pen" href={paths.roomEdit.href(at)}>
          {t('centres.room.edit')}
        </LinkButton>
        <LinkButton look="quiet" sign="hand" href={paths.roomAccess.href(at)}>
          {t('centres.access.edit')}
        </LinkButton>
      </p>
      <details class="folded-form" open={Boolean(problems.picture ?? problems.alt) || undefined}>
        <summary class="folded-form__title">{t('centres.picture')}</summary>
        <form
          method="post"
          action={paths.roomPicture.href(at)}
          enctype="multipart/form-data"
          class="folded-form__form flow"
        >
          <Field
            name="picture"
            type="file"
            accept="image/*"
            label={t('centres.picture.file')}
            error={problems.picture}
          />
          <Field name="alt" label={t('centres.picture.alt')} error={problems.alt} required />
          <Button look="quiet">{t('centres.save')}</Button>
        </form>
      </details>
      {!room.closed && (
        <FoldedForm title={t('centres.room.end')} action={paths.roomEnd.href(at)} open={Boolean(problems.day)}>
          <Field
            name="day"
            type="date"
            width="medium"
            label={t('centres.room.end-day')}
            error={problems.day}
            required
          />
          <Button look="quiet">{t('centres.room.end')}</Button>
        </FoldedForm>
      )}
    </section>
  )
}
