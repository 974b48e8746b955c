import { Button, Field, FoldedForm, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { duration } from '../../hours/duration.ts'
import { paths } from '../../paths.ts'

export type CertificateLine = {
  id: string
  number: string
  fromDay: string
  untilDay: string
  minutes: number
  issued: Date
}
type ListProps = { view: View; volunteer: string; certificates: CertificateLine[] }

/** Certificates issued so far, each to be printed again as it stood. */
export function CertificateList({ view, volunteer, certificates }: ListProps) {
  const { t, dates, community } = view
  const at = { community: community!.slug, key: volunteer }
  if (certificates.length === 0) return null
  return (
    <ul>
      {certificates.map(({ id, number, fromDay, untilDay, minutes }) => (
        <li>
          <a href={paths.certificatePdf.href({ ...at, certificate: id })}>
            {t('volunteering.certificate.title', { number })}
          </a>{' '}
          ({dates.span(fromDay, untilDay)}, {duration(t, minutes)})
        </li>
      ))}
    </ul>
  )
}

type FormProps = { view: View; volunteer: string; values: { [name: string]: unknown }; problems: Problems }

/** Certifying the confirmed hours of a period. */
export function CertificateForm({ view, volunteer, values, problems }: FormProps) {
  const { t, community } = view
  const line = (name: string) => ({
    name,
    label: t(`volunteering.certificate.${name}`),
    value: typeof values[name] === 'string' ? values[name] : undefined,
    error: problems[name],
    type: 'date' as const,
    width: 'medium' as const,
    required: true,
  })
  return (
    <FoldedForm
      title={t('volunteering.certificate.issue')}
      action={paths.certificates.href({ community: community!.slug, key: volunteer })}
      open={Boolean(problems.from || problems.until)}
    >
      <p>{t('volunteering.certificate.only-confirmed')}</p>
      <div class="side-by-side">
        <Field {...line('from')} />
        <Field {...line('until')} />
      </div>
      <Button>{t('volunteering.certificate.issue')}</Button>
    </FoldedForm>
  )
}
