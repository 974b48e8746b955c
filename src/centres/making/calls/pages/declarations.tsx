import {
  Button,
  Empty,
  Facts,
  Field,
  FoldedForm,
  LinkButton,
  Notice,
  type Problems,
  Select,
  Status,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import { paths } from '../../paths.ts'
import type { CallBrief } from '../calls.ts'
import type { Listed } from '../staff-routes.tsx'
import { outcomes } from '../tables.ts'
import { statusOf } from './wording.ts'

type Returned = { id: string; values: Record<string, unknown>; problems: Problems } | null
type Props = {
  view: View
  place: Place
  call: CallBrief
  people: Listed[]
  today: string
  mayDecide: boolean
  returned: Returned
}

/** Everybody who declared, for those who choose: what each offers, and the decision with its reason. */
export function DeclarationsPage(props: Props) {
  const { view, place, call, people, returned, mayDecide } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: place.slug, id: call.id }
  const counted = (status: string) => people.filter((one) => one.status === status).length
  const facts = { count: people.length, waiting: counted('waiting'), accepted: counted('accepted') }
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t('centres.declarations')}
      lead={t('centres.declarations.lead', facts)}
      problems={returned?.problems}
      trail={[{ label: t('centres.call.title', { role: call.role }), href: paths.call.href(at) }]}
      noindex
    >
      {call.withMinors && (
        <Notice>
          {t('centres.declarations.minors')}{' '}
          {mayDecide && <a href={paths.clearances.href(at)}>{t('centres.clearances')}</a>}
        </Notice>
      )}
      {!call.closed && (
        <p>
          <LinkButton look="quiet" sign="phone" href={paths.declarationEntry.href(at)}>
            {t('centres.declaration.entry')}
          </LinkButton>
        </p>
      )}
      {people.length === 0 && (
        <Empty title={t('centres.declarations.none')}>{t('centres.declarations.none-text')}</Empty>
      )}
      {people.map((one) => (
        <Declared {...props} one={one} />
      ))}
    </MakingFrame>
  )
}

type One = Props & { one: Listed }

function Declared(props: One) {
  const { view, call, one, mayDecide } = props
  const { t, dates } = view
  const { name, status, late, again, words, reason } = one
  return (
    <article class="declared flow" aria-labelledby={`d-${one.id}`}>
      <h2 id={`d-${one.id}`}>{name || t('centres.declaration.nameless')}</h2>
      <p class="button-row">
        <Status {...statusOf(view, status)} />
        {late && <Status kind="warning" label={t('centres.declaration.late')} />}
        {call.withMinors && !one.cleared && <Status kind="bad" label={t('centres.declaration.not-cleared')} />}
      </p>
      {words && <p>{words}</p>}
      <Facts
        facts={[
          { term: t('centres.declaration.hours'), detail: String(one.hours) },
          { term: t('centres.declaration.paid'), detail: t(`centres.pay.${one.paid}`) },
          one.organisation && { term: t('centres.declaration.organisation'), detail: one.organisation },
          one.reach && { term: t('centres.declaration.reach'), detail: one.reach },
          {
            term: t('centres.declaration.received'),
            detail: `${dates.moment(one.received)}, ${t(`centres.channel.${one.channel}`)}`,
          },
          again > 0 && { term: t('centres.declaration.sent-again'), detail: String(again) },
          reason && { term: t('centres.declaration.reason'), detail: reason },
        ]}
      />
      {mayDecide && (status === 'waiting' || status === 'reserve' || status === 'declined') && <Decision {...props} />}
    </article>
  )
}

function Decision({ view, place, call, one, today, returned }: One) {
  const { t } = view
  const back = returned?.id === one.id ? returned : null
  const value = (name: string) => (back?.values[name] == null ? undefined : String(back.values[name]))
  const at = { community: view.community!.slug, centre: place.slug, id: call.id, declaration: one.id }
  const own = (name: string) => ({ name, id: back ? name : `${name}-${one.id}`, error: back?.problems[name] })
  return (
    <FoldedForm title={t('centres.declaration.decide')} action={paths.declaration.href(at)} open={back !== null}>
      <Select
        {...own('outcome')}
        label={t('centres.declaration.outcome')}
        value={value('outcome') ?? 'accepted'}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`centres.declaration.status.${outcome}`) }))}
      />
      <TextArea
        {...own('reason')}
        label={t('centres.declaration.reason')}
        hint={t('centres.declaration.reason-hint')}
        value={value('reason')}
        rows={3}
      />
      <div class="side-by-side">
        <Field
          {...own('from')}
          type="date"
          width="medium"
          label={t('centres.role.from')}
          value={value('from') ?? today}
        />
        <Field
          {...own('to')}
          type="date"
          width="medium"
          label={t('centres.role.to')}
          value={value('to')}
          optional={t('kit.form.optional')}
        />
      </div>
      <Button>{t('centres.declaration.save')}</Button>
    </FoldedForm>
  )
}
