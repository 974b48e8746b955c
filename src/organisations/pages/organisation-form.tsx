import { Page } from '#kit/page.tsx'
import {
  Button,
  ButtonRow,
  Choices,
  Field,
  LinkButton,
  Notice,
  type Problems,
  Select,
  TextArea,
  Tick,
} from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'
import { organisationKinds, sectors } from '../tables.ts'

type Values = Record<string, unknown>
type Props = {
  view: View
  /** Null where it is being added. */
  slug: string | null
  values: Values
  problems?: Problems
  /** An organisation known already that this one seems to be; only its name is alike, or a number is the same. */
  twin: { slug: string; name: string; only: 'name' | 'number' } | null
  staff: boolean
}

export function OrganisationFormPage({ view, slug, values, problems = {}, twin, staff }: Props) {
  const { t } = view
  const community = view.community!.slug
  const list = { label: t('organisations.menu'), href: paths.directory.href({ community }) }
  const fields = { view, values, problems }
  return (
    <Page
      view={view}
      title={t(slug ? 'organisations.edit' : 'organisations.new')}
      lead={slug || staff ? undefined : t('organisations.new-lead')}
      breadcrumbs={[list]}
      problems={problems}
    >
      {twin && <KnownAlready view={view} twin={twin} />}
      <form method="post" action={slug ? paths.edit.href({ community, slug }) : list.href} class="flow">
        {twin?.only === 'name' && <Tick name="different" label={t('organisations.different', { name: twin.name })} />}
        <WhatFields {...fields} />
        <ReachFields {...fields} />
        <NumberFields {...fields} />
        {!slug && !staff && (
          <Field
            name="position"
            label={t('organisations.field.position')}
            hint={t('organisations.hint.position')}
            optional={t('kit.form.optional')}
            value={values.position as string}
            error={problems.position}
          />
        )}
        <ButtonRow>
          <Button>{t(slug ? 'organisations.save' : 'organisations.add')}</Button>
          <LinkButton look="quiet" href={slug ? paths.organisation.href({ community, slug }) : list.href}>
            {t('organisations.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}

function KnownAlready({ view, twin }: { view: View; twin: { slug: string; name: string } }) {
  return (
    <Notice title={view.t('organisations.known-already')}>
      <p>
        <a href={paths.organisation.href({ community: view.community!.slug, slug: twin.slug })}>{twin.name}</a>
      </p>
    </Notice>
  )
}

type Fields = { view: View; values: Values; problems: Problems }

function WhatFields({ view: { t }, values, problems }: Fields) {
  return (
    <>
      <Field
        name="name"
        label={t('organisations.field.name')}
        value={values.name as string}
        error={problems.name}
        autocomplete="organization"
        required
      />
      <Select
        name="kind"
        label={t('organisations.field.kind')}
        empty={t('organisations.choose')}
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))}
        value={values.kind as string}
        error={problems.kind}
        required
      />
      <TextArea
        name="words"
        label={t('organisations.field.words')}
        hint={t('organisations.hint.words')}
        optional={t('kit.form.optional')}
        value={values.words as string}
        error={problems.words}
      />
    </>
  )
}

const reach = [
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'tel', width: 'medium' },
  { name: 'address' },
  { name: 'website', inputmode: 'url' },
] as const

function ReachFields({ view: { t }, values, problems }: Fields) {
  return (
    <fieldset class="field-group flow">
      <legend>{t('organisations.reach')}</legend>
      <p class="quiet">{t('organisations.hint.reach')}</p>
      {reach.map((field) => (
        <Field
          {...field}
          label={t(`organisations.field.${field.name}`)}
          optional={t('kit.form.optional')}
          value={values[field.name] as string}
          error={problems[field.name]}
        />
      ))}
    </fieldset>
  )
}

const numbers = [
  { name: 'nip', inputmode: 'numeric', width: 'medium' },
  { name: 'regon', inputmode: 'numeric', width: 'medium' },
  { name: 'krs', inputmode: 'numeric', width: 'medium' },
  { name: 'registerKind' },
  { name: 'registerNumber', width: 'medium' },
] as const

function NumberFields({ view: { t }, values, problems }: Fields) {
  const optional = t('kit.form.optional')
  return (
    <fieldset class="field-group flow">
      <legend>{t('organisations.numbers')}</legend>
      <p class="quiet">{t('organisations.hint.numbers')}</p>
      {numbers.map((field) => (
        <Field
          {...field}
          label={t(`organisations.field.${field.name}`)}
          optional={optional}
          value={values[field.name] as string}
          error={problems[field.name]}
        />
      ))}
      <Choices
        name="sector"
        legend={t('organisations.field.sector')}
        optional={optional}
        hint={t('organisations.hint.sector')}
        choices={sectors.map((sector) => ({ value: sector, label: t(`organisations.sector.${sector}`) }))}
        value={values.sector as string}
        error={problems.sector}
      />
      <Choices
        name="legalPerson"
        legend={t('organisations.field.legalPerson')}
        optional={optional}
        choices={['yes', 'no'].map((answer) => ({ value: answer, label: t(`organisations.answer.${answer}`) }))}
        value={values.legalPerson as string}
        error={problems.legalPerson}
      />
    </fieldset>
  )
}
