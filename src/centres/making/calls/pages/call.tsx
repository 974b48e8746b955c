import { AuthorFields } from '#accounts/index.ts'
import { frameHrefs } from '#kit/page.tsx'
import { Button, Facts, Hidden, LinkButton, Notice, type Problems, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { CallBrief } from '../calls.ts'
import type { Declaration } from '../tables.ts'
import { OfferFields } from './fields.tsx'
import { hoursOf, statusOf } from './wording.ts'

type Own = Pick<Declaration, 'status' | 'reason' | 'hours' | 'words' | 'received'>
type Props = {
  view: View
  place: Place
  call: CallBrief
  /** The last day has passed: what comes now is late. */
  over: boolean
  own: Own | null
  values: Record<string, unknown>
  problems: Problems | null
  sending: string
  mayServe: boolean
  mayRun: boolean
}

/** A call: who is wanted and until when, and the form to declare. */
export function CallPage(props: Props) {
  const { view, place, call, own, problems } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, id: call.id }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.call.title', { role: call.role })}
      lead={t(`centres.call.lead.${call.role}`)}
      problems={problems}
      aside={<Work {...props} />}
    >
      <About view={view} call={call} />
      {call.words.split(/\n{2,}/).map((paragraph) => paragraph && <p>{paragraph}</p>)}
      {own && <OwnDeclaration view={view} own={own} />}
      {call.closed ? <Notice>{t('centres.call.closed')}</Notice> : !own && <DeclarationForm {...props} />}
      {!call.closed && (
        <p>
          <LinkButton look="quiet" sign="print" href={paths.callPaper.href(at)}>
            {t('centres.declaration.paper')}
          </LinkButton>
        </p>
      )}
    </MakingFrame>
  )
}

function About({ view, call }: { view: View; call: CallBrief }) {
  const { t, dates } = view
  return (
    <Facts
      facts={[
        { term: t('centres.call.until'), detail: dates.day(call.untilDay) },
        hoursOf(view, call) && { term: t('centres.declaration.hours'), detail: hoursOf(view, call) },
        { term: t('centres.declaration.paid'), detail: t(`centres.pay.${call.paid}`) },
        call.places && { term: t('centres.call.places'), detail: String(call.places) },
        call.withMinors && { term: t('centres.call.minors'), detail: t('centres.call.minors-text') },
      ]}
    />
  )
}

function OwnDeclaration({ view, own }: { view: View; own: Own }) {
  return (
    <section class="flow" aria-labelledby="own">
      <h2 id="own">{view.t('centres.declaration.own')}</h2>
      <p>
        <Status {...statusOf(view, own.status)} />
      </p>
      {own.reason && <p>{own.reason}</p>}
    </section>
  )
}

function DeclarationForm({ view, place, call, over, values, problems, sending }: Props) {
  const { t, person, community } = view
  const fields = { view, call, values, problems: problems ?? {} }
  const at = { community: community!.slug, centre: place.slug, id: call.id }
  return (
    <section class="flow" aria-labelledby="declare">
      <h2 id="declare">{t('centres.declaration.title')}</h2>
      {over && <Notice kind="warning">{t('centres.call.over')}</Notice>}
      <form class="flow" method="post" action={paths.declarations.href(at)}>
        <Hidden name="clientId" value={sending} />
        <OfferFields {...fields} />
        {!person && (
          <AuthorFields view={view} values={{ contact: 'email', ...values }} problems={fields.problems} own named />
        )}
        <p>
          {t('centres.declaration.privacy')} <a href={frameHrefs.privacy}>{t('kit.frame.privacy')}</a>
        </p>
        <Button>{t('centres.declaration.send')}</Button>
      </form>
    </section>
  )
}

function Work({ view, place, call, mayServe, mayRun }: Props) {
  const { t, community } = view
  const at = { community: community!.slug, centre: place.slug, id: call.id }
  if (!mayServe) return null
  return (
    <section class="flow" aria-labelledby="work">
      <h2 id="work">{t('centres.making.work')}</h2>
      <p class="button-row">
        <LinkButton look="quiet" sign="people" href={paths.declarations.href(at)}>
          {t('centres.declarations')}
        </LinkButton>
        {!call.closed && (
          <LinkButton look="quiet" sign="phone" href={paths.declarationEntry.href(at)}>
            {t('centres.declaration.entry')}
          </LinkButton>
        )}
      </p>
      {mayRun && !call.closed && (
        <form method="post" action={paths.callEnd.href(at)}>
          <Button look="plain">{t('centres.call.end')}</Button>
        </form>
      )}
    </section>
  )
}
