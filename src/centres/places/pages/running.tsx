import { Page } from '#kit/page.tsx'
import { Button, Choices, Field, FoldedForm, LinkButton, type Problems, Select } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../../paths.ts'
import type { Host } from '../hosts.ts'

type Worker = {
  roleId: string
  role: string
  givenName: string | null
  surname: string | null
  to: string | null
}
type Option = { id: string; name: string }
type Props = {
  view: View
  centre: { slug: string; name: string; closed: string | null }
  hosts: Host[]
  workers: Worker[]
  organisations: Option[]
  offices: Option[]
  mayStaff: boolean
  values: Record<string, unknown>
  problems: Problems
}

/** Who runs the place and works in it, and what is changed once a year. */
export function RunningPage(props: Props) {
  const { view, centre, problems, mayStaff } = props
  const { t } = view
  const at = { community: view.community!.slug, centre: centre.slug }
  return (
    <Page
      view={view}
      title={t('centres.running.title')}
      kicker={centre.name}
      breadcrumbs={[{ label: centre.name, href: paths.centre.href(at) }]}
      problems={Object.keys(problems).length > 0 ? problems : undefined}
    >
      <p class="button-row">
        <LinkButton look="quiet" sign="pen" href={paths.edit.href(at)}>
          {t('centres.edit')}
        </LinkButton>
        <LinkButton look="quiet" sign="hand" href={paths.accessibility.href(at)}>
          {t('centres.access.edit')}
        </LinkButton>
        <LinkButton look="quiet" sign="plus" href={paths.newRoom.href(at)}>
          {t('centres.room.new')}
        </LinkButton>
        <LinkButton look="quiet" sign="clock" href={paths.closures.href(at)}>
          {t('centres.closures.title')}
        </LinkButton>
      </p>
      <Hosts {...props} at={at} />
      <Workers {...props} at={at} mayStaff={mayStaff} />
      <LogoForm view={view} at={at} problems={problems} />
      {!centre.closed && <EndForm {...props} at={at} />}
    </Page>
  )
}

type At = { community: string; centre: string }

function Hosts({ view, hosts, organisations, offices, values, problems, at }: Props & { at: At }) {
  const { t, dates } = view
  const options = (rows: Option[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  const said = (name: string) => (values[name] == null ? undefined : String(values[name]))
  const broken = ['organisationId', 'part', 'from'].some((name) => problems[name])
  return (
    <section class="flow" aria-labelledby="hosts">
      <h2 id="hosts">{t('centres.hosts')}</h2>
      <ul class="plain-list">
        {hosts.map(({ id, organisation, office, part, validFrom, validTo }) => (
          <li>
            <span>
              {[organisation ?? office, part].filter(Boolean).join(' – ')}{' '}
              <span class="quiet">{t('centres.host.since', { day: dates.day(validFrom) })}</span>
            </span>
            {!validTo && (
              <form method="post" action={paths.hostEnd.href({ ...at, id })}>
                <Button look="plain">{t('centres.host.end')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <FoldedForm title={t('centres.host.add')} action={paths.hosts.href(at)} open={broken}>
        <Select
          name="organisationId"
          label={t('centres.host.organisation')}
          empty={t('centres.host.none')}
          options={options(organisations)}
          value={said('organisationId')}
          error={problems.organisationId}
        />
        <Select
          name="officeId"
          label={t('centres.host.office')}
          empty={t('centres.host.none')}
          options={options(offices)}
          value={said('officeId')}
        />
        <Field
          name="part"
          label={t('centres.host.part')}
          hint={t('centres.host.part-hint')}
          optional={t('kit.form.optional')}
          value={said('part')}
          error={problems.part}
        />
        <Field
          name="from"
          type="date"
          width="medium"
          label={t('centres.host.from')}
          value={said('from')}
          error={problems.from}
          required
        />
        <Button look="quiet">{t('centres.host.add')}</Button>
      </FoldedForm>
    </section>
  )
}

function Workers({ view, workers, values, problems, mayStaff, at }: Props & { at: At }) {
  const { t } = view
  return (
    <section class="flow" aria-labelledby="workers">
      <h2 id="workers">{t('centres.workers')}</h2>
      <ul class="plain-list">
        {workers.map(({ roleId, role, givenName, surname, to }) => (
          <li>
            <span>
              {[givenName, surname].filter(Boolean).join(' ') || t('centres.worker.nameless')}{' '}
              <span class="quiet">{t(`centres.worker.${role}`)}</span>
            </span>
            {mayStaff && !to && (
              <form method="post" action={paths.personEnd.href({ ...at, id: roleId })}>
                <Button look="plain">{t('centres.worker.end')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayStaff && (
        <FoldedForm title={t('centres.worker.add')} action={paths.people.href(at)} open={Boolean(problems.email)}>
          <Field
            name="email"
            type="email"
            label={t('centres.worker.email')}
            hint={t('centres.worker.email-hint')}
            value={values.email as string}
            error={problems.email}
            required
          />
          <Choices
            name="role"
            legend={t('centres.worker.role')}
            value={(values.role as string) ?? 'animator'}
            choices={['coordinator', 'animator', 'duty'].map((value) => ({
              value,
              label: t(`centres.worker.${value}`),
              hint: t(`centres.worker.${value}-hint`),
            }))}
          />
          <Button look="quiet">{t('centres.worker.add')}</Button>
        </FoldedForm>
      )}
    </section>
  )
}

function LogoForm({ view: { t }, at, problems }: { view: View; at: At; problems: Problems }) {
  return (
    <details class="folded-form" open={Boolean(problems.logo ?? problems.alt) || undefined}>
      <summary class="folded-form__title">{t('centres.logo')}</summary>
      <form method="post" action={paths.logo.href(at)} enctype="multipart/form-data" class="folded-form__form flow">
        <Field name="logo" type="file" accept="image/*" label={t('centres.logo.file')} error={problems.logo} />
        <Field name="alt" label={t('centres.picture.alt')} error={problems.alt} required />
        <Button look="quiet">{t('centres.save')}</Button>
      </form>
    </details>
  )
}

function EndForm({ view: { t }, at, values, problems }: Props & { at: At }) {
  return (
    <FoldedForm title={t('centres.end')} action={paths.centreEnd.href(at)} open={Boolean(problems.day)}>
      <p>{t('centres.end.hint')}</p>
      <Field
        name="day"
        type="date"
        width="medium"
        label={t('centres.end.day')}
        value={values.day as string}
        error={problems.day}
        required
      />
      <Button look="quiet">{t('centres.end')}</Button>
    </FoldedForm>
  )
}
