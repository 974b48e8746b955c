import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, LinkButton, type Option, type Problems, Select, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'

type Values = { [name: string]: unknown }
type Props = {
  view: View
  /** Null where it is being opened. */
  call: string | null
  values: Values
  problems?: Problems
  hosts: Option[]
  activities: Option[]
}

/** What help is sought, by whom, where and when. */
export function CallFormPage({ view, call, values, problems = {}, hosts, activities }: Props) {
  const { t } = view
  const community = view.community!.slug
  const list = { label: t('volunteering.menu'), href: paths.calls.href({ community }) }
  const back = call ? paths.call.href({ community, call }) : list.href
  const line = (name: string) => ({
    name,
    label: t(`volunteering.form.${name}`),
    value: values[name] == null ? undefined : String(values[name]),
    error: problems[name],
  })
  const optional = t('kit.form.optional')
  return (
    <Page
      view={view}
      title={t(call ? 'volunteering.call.edit' : 'volunteering.call.new')}
      breadcrumbs={[list]}
      problems={problems}
    >
      <form
        class="flow"
        method="post"
        action={call ? paths.callEdit.href({ community, call }) : paths.calls.href({ community })}
      >
        <Field {...line('title')} hint={t('volunteering.form.title-hint')} required />
        <TextArea {...line('words')} hint={t('volunteering.form.words-hint')} optional={optional} />
        <Select
          {...line('host')}
          hint={t('volunteering.form.host-hint')}
          options={hosts}
          empty={t('volunteering.form.choose')}
          required
        />
        <Select
          {...line('activity')}
          options={activities}
          empty={t('volunteering.form.no-activity')}
          optional={optional}
        />
        <Field {...line('place')} optional={optional} />
        <div class="side-by-side">
          <Field {...line('fromDay')} type="date" width="medium" required />
          <Field {...line('untilDay')} type="date" width="medium" optional={optional} />
        </div>
        <div class="side-by-side">
          <Field {...line('wanted')} type="number" min={1} width="short" optional={optional} />
          <Field {...line('leastAge')} type="number" min={1} max={99} width="short" optional={optional} />
        </div>
        <ButtonRow>
          <Button>{t(call ? 'volunteering.save' : 'volunteering.call.publish')}</Button>
          <LinkButton look="quiet" href={back}>
            {t('volunteering.back')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
