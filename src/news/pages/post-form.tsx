import type { Typed } from '#kit/form.ts'
import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, Hidden, Notice, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { languages } from '#kit/words.ts'
import { paths } from '../paths.ts'

type Props = {
  view: View
  /** The address of the post, or null where it is only being written. */
  post: string | null
  values: Typed
  problems: Record<string, string | undefined> | null
  newer?: { title: string; lead: string; text: string }
}

export function PostFormPage({ view, post, values, problems, newer }: Props) {
  const { t, community } = view
  const slug = community!.slug
  const crumbs = [{ label: t('news.title'), href: paths.news.href({ community: slug }) }]
  const action = post ? paths.edit.href({ community: slug, post }) : paths.news.href({ community: slug })
  return (
    <Page
      view={view}
      title={t(post ? 'news.form.edit' : 'news.form.new')}
      breadcrumbs={crumbs}
      problems={problems}
      noindex
    >
      {newer && <Newer view={view} newer={newer} />}
      <form method="post" action={action} enctype="multipart/form-data" class="flow">
        {post ? (
          <Hidden name="revision" value={String(values.revision ?? '')} />
        ) : (
          <Hidden name="clientId" value={String(values.clientId ?? '')} />
        )}
        <Words view={view} values={values} problems={problems} />
        <Field
          name="picture"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label={t('news.form.picture')}
          hint={t(post ? 'news.form.picture-new' : 'news.form.picture-hint')}
          optional={t('news.form.optional')}
          error={problems?.picture}
        />
        <Field
          name="alt"
          label={t('news.form.alt')}
          hint={t('news.form.alt-hint')}
          value={String(values.alt ?? '')}
          optional={t('news.form.optional')}
          error={problems?.alt}
        />
        <Button>{t(post ? 'news.form.save' : 'news.form.draft')}</Button>
      </form>
    </Page>
  )
}

function Words({ view: { t }, values, problems }: Pick<Props, 'view' | 'values' | 'problems'>) {
  const text = (name: string) => String(values[name] ?? '')
  return (
    <>
      <Choices
        name="language"
        legend={t('news.form.language')}
        value={text('language')}
        error={problems?.language}
        choices={languages.map((code) => ({ value: code, label: t(`kit.frame.language.${code}`) }))}
      />
      <Field name="title" label={t('news.form.title')} value={text('title')} error={problems?.title} required />
      <TextArea
        name="lead"
        rows={3}
        label={t('news.form.lead')}
        hint={t('news.form.lead-hint')}
        value={text('lead')}
        error={problems?.lead}
        required
      />
      <TextArea
        name="text"
        rows={12}
        label={t('news.form.text')}
        hint={t('news.form.text-hint')}
        value={text('text')}
        error={problems?.text}
        optional={t('news.form.optional')}
      />
    </>
  )
}

function Newer({ view: { t }, newer }: { view: View; newer: NonNullable<Props['newer']> }) {
  return (
    <Notice kind="warning" title={t('news.form.newer')}>
      <p>{newer.title}</p>
      <p>{newer.lead}</p>
      <p class="post__draft">{newer.text}</p>
    </Notice>
  )
}
