import { Page } from '#kit/page.tsx'
import type { Problems } from '#kit/ui/index.ts'
import { Button, Empty, Field, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { languages } from '#kit/words.ts'
import { paths } from '../paths.ts'

type Text = { key: string; version: number; language: string; text: string; validFrom: string }
type Values = { key?: string; validFrom?: string; pl?: string | null; uk?: string | null; en?: string | null }
type Props = { view: View; texts: Text[]; values: Values; problems: Problems }

/** The words a community asks people to agree to. A change is a new version, never a correction of what was agreed. */
export function ConsentTextsPage({ view, texts, values, problems }: Props) {
  const { t, dates, community } = view
  const title = t('accounts.texts.title')
  return (
    <Page
      view={view}
      title={title}
      lead={t('accounts.texts.lead')}
      breadcrumbs={[{ label: community!.name, href: `/${community!.slug}` }, { label: title }]}
      problems={problems}
      noindex
    >
      {texts.length === 0 && <Empty title={t('accounts.texts.none')} />}
      {texts.map((text) => (
        <article class="flow">
          <h2>{t('accounts.texts.one', { key: text.key, version: text.version, language: text.language })}</h2>
          <p class="consent-text" lang={text.language}>
            {text.text}
          </p>
          <p>{t('accounts.texts.from', { day: dates.day(text.validFrom) })}</p>
        </article>
      ))}
      <section class="flow">
        <h2>{t('accounts.texts.add')}</h2>
        <form method="post" action={paths.consentTexts.href({ community: community!.slug })} class="flow">
          <Field
            name="key"
            label={t('accounts.texts.key')}
            hint={t('accounts.texts.key-hint')}
            value={values.key}
            error={problems.key}
            width="medium"
            required
          />
          {languages.map((language) => (
            <TextArea
              name={language}
              label={t(`accounts.texts.in-${language}`)}
              value={values[language]}
              error={problems[language]}
              required={language === 'pl'}
              optional={language === 'pl' ? undefined : t('kit.form.optional')}
              lang={language}
            />
          ))}
          <Field
            name="validFrom"
            type="date"
            label={t('accounts.texts.valid-from')}
            value={values.validFrom}
            error={problems.validFrom}
            width="medium"
            required
          />
          <Button>{t('accounts.texts.add')}</Button>
        </form>
      </section>
    </Page>
  )
}
