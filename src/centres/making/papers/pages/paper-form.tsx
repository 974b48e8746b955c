import { Button, Choices, LinkButton, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { MakingFrame, type Place } from '../../pages/frame.tsx'
import type { Clause } from '../clauses.ts'

type Props = {
  view: View
  place: Place
  kind: 'rules' | 'minors'
  clauses: Clause[]
  /** Of the text for children; none where there is no such text. */
  short: Clause[]
  /** Where the text is written further, once it was made. */
  room: string | null
  action: string
  values: Record<string, unknown>
  problems: Problems | null
}

/** A text of a place made from a template: what is not needed is unticked, what is missing is added. */
export function PaperFormPage({ view, place, kind, clauses, short, room, action, values, problems }: Props) {
  const { t } = view
  const chosen = (name: string) => [values[name] ?? []].flat().map(String)
  const choices = (all: Clause[]) => all.map(({ key, text }) => ({ value: key, label: text }))
  return (
    <MakingFrame
      view={view}
      place={place}
      title={t(`centres.paper.new.${kind}`)}
      lead={t('centres.paper.lead')}
      problems={problems}
    >
      {room ? (
        <Notice>
          <p>{t('centres.paper.refusal.made-already')}</p>
          <LinkButton look="quiet" sign="pen" href={room}>
            {t('centres.paper.room')}
          </LinkButton>
        </Notice>
      ) : (
        <form class="flow" method="post" action={action}>
          <Choices
            name="clauses"
            pick="many"
            legend={t('centres.paper.clauses')}
            value={chosen('clauses')}
            choices={choices(clauses)}
            error={problems?.clauses}
          />
          <TextArea
            name="own"
            label={t('centres.paper.own')}
            hint={t('centres.paper.own-hint')}
            value={String(values.own ?? '')}
            optional={t('kit.form.optional')}
          />
          {short.length > 0 && (
            <Choices
              name="short"
              pick="many"
              legend={t('centres.paper.short')}
              value={chosen('short')}
              choices={choices(short)}
            />
          )}
          <Button>{t('centres.paper.publish')}</Button>
        </form>
      )}
    </MakingFrame>
  )
}
