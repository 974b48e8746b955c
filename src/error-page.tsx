import { frameHrefs, Page } from '#kit/page.tsx'
import { TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'

type Props = { view: View; status: number; typed: [string, string][] }

/** A refusal in words: what happened, what to do now, and everything that was typed, ready to be copied. */
export function ErrorPage({ view, status, typed }: Props) {
  const { t } = view
  return (
    <Page view={view} title={t(`kit.error.${status}.title`)}>
      <p>{t(`kit.error.${status}.text`)}</p>
      {status === 401 && (
        <p>
          <a href={`${frameHrefs.signIn}?wroc=${encodeURIComponent(view.path)}`}>{t('kit.frame.signIn')}</a>
        </p>
      )}
      {typed.length > 0 && (
        <section>
          <h2>{t('kit.error.typed')}</h2>
          {typed.map(([name, value]) => (
            <TextArea name={name} label={name} value={value} />
          ))}
        </section>
      )}
      <p>
        <a href={frameHrefs.home}>{t('kit.error.home')}</a>
      </p>
    </Page>
  )
}
