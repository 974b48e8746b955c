import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Choices, Field, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'

type Brief = { id: string; number: number; text: string }

type Props = {
  view: View
  consultation: Around
  number: number
  tied: Brief[]
  free: Brief[]
  values: { title?: string; text?: string }
  problems: Problems | null
}

export function EditPage({ view, consultation, number, tied, free, values, problems }: Props) {
  const { t, community } = view
  const here = { community: community!.slug, consultation: consultation.slug, number }
  const self = { label: t('consultations.proposal.kicker', { number }), href: paths.proposal.href(here) }
  const choices = free.map((one) => ({ value: one.id, label: `${one.number}. ${one.text}` }))
  return (
    <Page
      view={view}
      title={t('consultations.proposal.edit')}
      problems={problems}
      breadcrumbs={consultationCrumbs(view, consultation, self)}
      noindex
    >
      <form method="post" action={paths.edit.href(here)}>
        <Field
          name="title"
          label={t('consultations.proposal.title')}
          value={values.title}
          error={problems?.title}
          required
        />
        <TextArea
          name="text"
          label={t('consultations.proposal.text')}
          value={values.text}
          error={problems?.text}
          rows={5}
        />
        <ButtonRow>
          <Button>{t('consultations.save')}</Button>
          <LinkButton href={self.href} look="quiet">
            {t('consultations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
      <section class="flow">
        <h2>{t('consultations.proposal.from')}</h2>
        <ul class="desk-list">
          {tied.map((one) => (
            <li>
              <p>
                {one.number}. {one.text}
              </p>
              <form method="post" action={paths.untying.href(here)}>
                <input type="hidden" name="conclusion" value={one.id} />
                <Button look="plain">
                  {t('consultations.proposal.untie')}
                  <span class="unseen">: {one.number}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </section>
      {free.length > 0 && (
        <form method="post" action={paths.sources.href(here)}>
          <Choices
            name="conclusions"
            pick="many"
            legend={t('consultations.proposal.add-sources')}
            error={problems?.conclusions}
            choices={choices}
          />
          <Button look="quiet">{t('consultations.proposal.add-sources.do')}</Button>
        </form>
      )}
    </Page>
  )
}
