import type { Problems } from '#kit/ui/index.ts'
import {
  Button,
  ButtonRow,
  Diff,
  type DiffPart,
  Field,
  Help,
  Hidden,
  LinkButton,
  Notice,
  Select,
  TextArea,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import type { DocumentBrief } from '../reading/document.tsx'
import { Paragraphs } from '../reading/text.tsx'
import type { ReadUnit } from '../text.ts'
import { RoomFrame } from './room.tsx'

export type UnitValues = { heading?: string; text?: string; revision?: string | number }
/** What somebody else saved while this form was open. */
export type Theirs = {
  heading: string
  text: string
  revision: number
  by: string | null
  parts: DiffPart[]
  merged: boolean
}
export type History = { revision: number; heading: string; text: string; saved: Date; by: string | null }

type Props = {
  view: View
  document: Pick<DocumentBrief, 'slug' | 'title' | 'status'>
  unit: ReadUnit
  values: UnitValues
  problems: Problems | null
  theirs: Theirs | null
  /** How the save that met another one came. */
  live?: string
  shape: { kind: string; kinds: string[]; fulfils: string | null; contents: string[] }
  history: History[]
}

export function UnitFormPage(props: Props) {
  const { view, document, unit, values, problems, theirs } = props
  const { t } = view
  const address = { community: view.community!.slug, document: document.slug, unit: unit.id }
  const back = `${paths.room.href(address)}?przy=${unit.id}#u-${unit.id}`
  return (
    <RoomFrame view={view} document={document} title={unit.citation} here={null} problems={problems}>
      {theirs && <Conflict view={view} theirs={theirs} />}
      <form method="post" action={paths.draft.href(address)} id="unit-form">
        <Hidden name="revision" value={theirs?.revision ?? values.revision ?? 1} />
        <Field
          name="heading"
          label={t('documents.unit.heading')}
          hint={t('documents.unit.heading.hint')}
          optional={t('documents.optional')}
          value={values.heading}
          error={problems?.heading}
        />
        <Hidden name="live" value={props.live ?? 'no'} />
        <TextArea
          name="text"
          label={t('documents.unit.text')}
          hint={t('documents.unit.text.hint', { mark: unit.mark })}
          value={values.text}
          error={problems?.text}
          rows={10}
        />
        {!theirs && document.status === 'drafting' && <LiveText view={view} unit={unit.id} />}
        <ButtonRow>
          <Button>{theirs ? t('documents.unit.save-mine') : t('documents.unit.save')}</Button>
          <LinkButton href={theirs ? paths.draft.href(address) : back} look="quiet">
            {theirs ? t('documents.unit.keep-theirs') : t('documents.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
      <Shape {...props} />
      <Past {...props} />
    </RoomFrame>
  )
}

const states = ['connecting', 'together', 'offline', 'refused'] as const

/** Writing together: offered where a script can do it, over the form that works without it. */
function LiveText({ view, unit }: { view: View; unit: string }) {
  const { t } = view
  const said = Object.fromEntries(states.map((state) => [`say-${state}`, t(`documents.live.${state}`)]))
  return (
    <live-text hidden unit={unit} label={t('documents.unit.text')} say-others={t('documents.live.others')} {...said}>
      <Button look="quiet" type="button" sign="people">
        {t('documents.live.open')}
      </Button>
      <p class="live-text__state" role="status" />
      <p class="live-text__others" data-others="" />
    </live-text>
  )
}

/** The second of two writers sees both texts; nothing is lost until one of them is chosen. */
function Conflict({ view, theirs }: { view: View; theirs: Theirs }) {
  const { t } = view
  return (
    <>
      <Notice
        kind="warning"
        title={t('documents.unit.conflict', { by: theirs.by ?? t('documents.someone') })}
        role="alert"
      >
        {t(theirs.merged ? 'documents.unit.conflict.merged' : 'documents.unit.conflict.text')}
      </Notice>
      <section class="wording">
        <h2>{t('documents.unit.theirs')}</h2>
        {theirs.heading && <p class="soft">{theirs.heading}</p>}
        <Paragraphs text={theirs.text} />
      </section>
      <section class="wording">
        <h2>{t('documents.unit.difference')}</h2>
        <Diff parts={theirs.parts} words={{ added: t('documents.added'), removed: t('documents.removed') }} />
      </section>
      <h2>{t('documents.unit.mine')}</h2>
    </>
  )
}

/** What the unit is: its kind, and which obligatory content it fulfils. */
function Shape({ view, document, unit, shape }: Props) {
  const { t } = view
  const address = { community: view.community!.slug, document: document.slug, unit: unit.id }
  return (
    <Help label={t('documents.unit.shape')} open={shape.fulfils !== null}>
      <form method="post" action={paths.shape.href(address)}>
        <Select
          name="kind"
          label={t('documents.unit.kind')}
          value={shape.kind}
          options={shape.kinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
        />
        {shape.contents.length > 0 && (
          <Select
            name="fulfils"
            label={t('documents.unit.fulfils')}
            hint={t('documents.unit.fulfils.hint')}
            value={shape.fulfils}
            empty={t('documents.unit.fulfils.none')}
            options={shape.contents.map((content) => ({ value: content, label: t(`documents.content.${content}`) }))}
          />
        )}
        <Button look="quiet">{t('documents.unit.shape.save')}</Button>
      </form>
      {unit.text.includes('\n') && (
        <form method="post" action={paths.split.href(address)}>
          <Hidden name="client_id" value={crypto.randomUUID()} />
          <Select
            name="after"
            label={t('documents.unit.split')}
            options={unit.text
              .split('\n')
              .slice(0, -1)
              .map((line, at) => ({ value: String(at + 1), label: line.length > 70 ? `${line.slice(0, 69)}…` : line }))}
          />
          <Button look="quiet">{t('documents.unit.split.do')}</Button>
        </form>
      )}
      <form method="post" action={paths.merge.href(address)}>
        <Button look="quiet">{t('documents.unit.merge')}</Button>
      </form>
    </Help>
  )
}

function Past({ view, history }: Props) {
  const { t, dates } = view
  if (history.length < 2) return null
  return (
    <Help label={t('documents.unit.history', { count: history.length })}>
      {history.map((past) => (
        <section class="wording">
          <h3>{t('documents.unit.revision', { number: past.revision, moment: dates.moment(past.saved) })}</h3>
          <p class="soft">{past.by ?? t('documents.someone')}</p>
          {past.heading && (
            <p>
              <strong>{past.heading}</strong>
            </p>
          )}
          <Paragraphs text={past.text} />
        </section>
      ))}
    </Help>
  )
}
