import { Page } from '#kit/page.tsx'
import { Button, Field, Hidden, Notice, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type Around, consultationCrumbs } from '../../process/here.ts'
import { paths } from '../paths.ts'
import { KindChoices } from './kind-choices.tsx'

export type RewordProps = {
  about: Around
  number: number
  taken: boolean
  values: { [name: string]: unknown }
  problems: Problems
  /** The words somebody else saved meanwhile, to be compared with one's own. */
  meanwhile: string | null
  back: string
}

/** A conclusion in better words. Where two wrote at once, both texts are on the page and nothing is lost. */
export function RewordPage({
  view,
  about,
  number,
  taken,
  values,
  problems,
  meanwhile,
  back,
}: RewordProps & { view: View }) {
  const { t } = view
  const at = { community: view.community!.slug, consultation: about.slug, number }
  const title = t('consultations.reword.title', { number })
  const own = { label: t('consultations.conclusion.number', { number }), href: paths.conclusion.href(at) }
  return (
    <Page
      view={view}
      title={title}
      breadcrumbs={consultationCrumbs(view, about, own, { label: title })}
      problems={problems}
    >
      {meanwhile !== null && (
        <Notice kind="warning" title={t('consultations.reword.meanwhile')} role="alert">
          <p>{t('consultations.reword.meanwhile-text')}</p>
          <blockquote>{meanwhile}</blockquote>
        </Notice>
      )}
      <form class="flow" method="post" action={paths.edit.href(at)}>
        <Hidden name="revision" value={String(values.revision)} />
        <Hidden name="wroc" value={back} />
        <KindChoices view={view} value={values.kind} error={problems.kind} />
        <TextArea
          name="text"
          label={t('consultations.voice.text')}
          value={values.text as string}
          error={problems.text}
          rows={4}
        />
        <Field
          name="support"
          type="number"
          inputmode="numeric"
          min={0}
          width="short"
          label={t('consultations.voice.support')}
          value={values.support as number}
          error={problems.support}
        />
        <Button>{t(meanwhile === null ? 'consultations.reword.save' : 'consultations.reword.save-mine')}</Button>
      </form>
      <form method="post" action={(taken ? paths.restoration : paths.withdrawal).href(at)}>
        <Hidden name="wroc" value={back} />
        <Button look="plain">{t(taken ? 'consultations.reword.put-back' : 'consultations.reword.take-back')}</Button>
      </form>
    </Page>
  )
}
