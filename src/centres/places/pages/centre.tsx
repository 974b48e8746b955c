import { Page } from '#kit/page.tsx'
import { Facts, LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { CentreBrief } from '../brief.ts'

type Props = { view: View; centre: CentreBrief; mayRun: boolean; mayServe: boolean }

/** A place: what it is for, where, and how to get in. */
export function CentrePage({ view, centre, mayRun }: Props) {
  const { t, dates } = view
  const community = view.community!.slug
  const at = { community, centre: centre.slug }
  return (
    <Page
      view={view}
      title={centre.name}
      kicker={t('centres.kicker')}
      lead={centre.summary}
      breadcrumbs={[{ label: t('centres.menu'), href: paths.centres.href({ community }) }]}
    >
      {centre.closed && <Notice kind="warning">{t('centres.closed-since', { day: dates.day(centre.closed) })}</Notice>}
      <Contact view={view} centre={centre} />
      <Said title={t('centres.form.mission')} text={centre.mission} />
      <Said title={t('centres.form.principles')} text={centre.principles} />
      {mayRun && (
        <p>
          <LinkButton look="quiet" sign="pen" href={paths.edit.href(at)}>
            {t('centres.edit')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

function Contact({ view: { t, dates }, centre }: { view: View; centre: CentreBrief }) {
  const { address, directions, phone, email, opened } = centre
  return (
    <Facts
      facts={[
        address && { term: t('centres.form.address'), detail: address },
        directions && { term: t('centres.form.directions'), detail: directions },
        phone && {
          term: t('centres.form.phone'),
          detail: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>,
        },
        email && { term: t('centres.form.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
        opened && { term: t('centres.form.opened'), detail: dates.day(opened) },
      ]}
    />
  )
}

function Said({ title, text }: { title: string; text: string }) {
  if (!text) return null
  return (
    <section class="flow">
      <h2>{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </section>
  )
}
