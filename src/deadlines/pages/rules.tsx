import type { Typed } from '#kit/form.ts'
import { Page } from '#kit/page.tsx'
import { Button, DataTable, Field, Help, LinkButton, type Problems, Select, Status } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { type RuleKey, ruleKeys } from '../catalogue.ts'
import { paths } from '../paths.ts'
import type { RuleInForce } from '../rules.ts'
import type { RuleOverride } from '../tables.ts'
import { valueWords } from './rule-value.ts'

type Props = {
  view: View
  on: string
  rules: RuleInForce<RuleKey>[]
  own: RuleOverride[]
  editable: boolean
  values: Typed
  problems: Problems
}

/** The law in numbers: every number with what it stands on, and the community's own where it has them. */
export function RulesPage({ view, on, rules, own, editable, values, problems }: Props) {
  const { t, dates } = view
  const community = view.community!.slug
  return (
    <Page
      view={view}
      title={t('deadlines.rules.title')}
      lead={t('deadlines.rules.lead', { day: dates.day(on) })}
      problems={problems}
      wide
    >
      <LinkButton href={paths.plan.href({ community })} sign="calendar">
        {t('deadlines.plan.open')}
      </LinkButton>
      <DataTable
        caption={t('deadlines.rules.title')}
        quietCaption
        columns={['rule', 'value', 'basis', 'force'].map((name) => ({ label: t(`deadlines.rules.${name}`) }))}
        rows={rules.map((rule) => [
          t(`deadlines.rule.${rule.key}`),
          `${rule.sort === 'fact' ? '' : `${t(`deadlines.sort.${rule.sort}`)}: `}${valueWords(t, rule)}`,
          rule.basis,
          <Force view={view} rule={rule} />,
        ])}
      />
      {own.length > 0 && <OwnRules view={view} own={own} editable={editable} />}
      {editable && <NewOwnRule view={view} values={values} problems={problems} />}
    </Page>
  )
}

function Force({ view, rule }: { view: View; rule: RuleInForce<RuleKey> }) {
  const { t } = view
  if (!rule.confirmed) return <Status kind="warning" label={t('deadlines.unconfirmed')} />
  return <Status kind={rule.force === 'local' ? 'info' : 'quiet'} label={t(`deadlines.force.${rule.force}`)} />
}

function OwnRules({ view, own, editable }: Pick<Props, 'view' | 'own' | 'editable'>) {
  const { t, dates } = view
  const community = view.community!.slug
  return (
    <section class="flow" aria-labelledby="own">
      <h2 id="own">{t('deadlines.own.title')}</h2>
      <ul>
        {own.map((rule) => (
          <li class="flow">
            <p>
              {t(`deadlines.rule.${rule.key}`)}. {rule.basis}
              {rule.validFrom && ` · ${t('deadlines.own.from', { day: dates.day(rule.validFrom) })}`}
              {rule.validTo && ` · ${t('deadlines.own.to', { day: dates.day(rule.validTo) })}`}
            </p>
            {editable && !rule.validTo && (
              <form method="post" action={paths.ownRuleEnd.href({ community, id: rule.id })}>
                <Field
                  id={`last-${rule.id}`}
                  name="last"
                  type="date"
                  label={t('deadlines.own.last')}
                  width="short"
                  required
                />
                <Button look="quiet">{t('deadlines.own.end')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewOwnRule({ view, values, problems }: Pick<Props, 'view' | 'values' | 'problems'>) {
  const { t } = view
  const typed = (name: string) => String(values[name] ?? '')
  const options = ruleKeys.map((key) => ({ value: key, label: t(`deadlines.rule.${key}`) }))
  return (
    <section class="flow" aria-labelledby="new-own">
      <h2 id="new-own">{t('deadlines.own.new')}</h2>
      <Help label={t('deadlines.own.help')}>{t('deadlines.own.help-text')}</Help>
      <form class="flow" method="post" action={paths.ownRules.href({ community: view.community!.slug })}>
        <Select
          name="key"
          label={t('deadlines.rules.rule')}
          options={options}
          value={typed('key')}
          error={problems.key}
          empty=""
        />
        <Field
          name="value"
          label={t('deadlines.rules.value')}
          hint={t('deadlines.own.value-hint')}
          value={typed('value')}
          error={problems.value}
          width="medium"
        />
        <Field
          name="basis"
          label={t('deadlines.rules.basis')}
          hint={t('deadlines.own.basis-hint')}
          value={typed('basis')}
          error={problems.basis}
        />
        <Field
          name="validFrom"
          type="date"
          label={t('deadlines.own.valid-from')}
          value={typed('validFrom')}
          error={problems.validFrom}
          width="short"
          optional={t('kit.form.optional')}
        />
        <Field
          name="validTo"
          type="date"
          label={t('deadlines.own.last')}
          value={typed('validTo')}
          error={problems.validTo}
          width="short"
          optional={t('kit.form.optional')}
        />
        <Button>{t('deadlines.own.add')}</Button>
      </form>
    </section>
  )
}
