import { Page } from '#kit/page.tsx'
import { Button, ButtonRow, Field, LinkButton, type Problems, TextArea } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Values = Record<string, unknown>
type Props = { view: View; values: Values; problems?: Problems }

export function ProfileFormPage({ view, values, problems = {} }: Props) {
  const { t } = view
  const community = view.community!.slug
  const profile = { label: t('communities.menu'), href: paths.profile.href({ community }) }
  return (
    <Page view={view} title={t('communities.profile.edit')} breadcrumbs={[profile]} problems={problems}>
      <form method="post" action={paths.profileEdit.href({ community })} class="flow">
        <WordFields view={view} values={values} problems={problems} />
        <ContactFields view={view} values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('communities.save')}</Button>
          <LinkButton look="quiet" href={profile.href}>
            {t('communities.cancel')}
          </LinkButton>
        </ButtonRow>
      </form>
      <section class="flow">
        <h2>{t('communities.arms.title')}</h2>
        <form method="post" action={paths.arms.href({ community })} enctype="multipart/form-data" class="flow">
          <Field
            name="arms"
            type="file"
            label={t('communities.arms.file')}
            hint={t('communities.arms.hint')}
            accept="image/png,image/jpeg,image/webp"
            error={problems.arms}
            required
          />
          <Field
            name="alt"
            label={t('communities.arms.alt')}
            hint={t('communities.arms.alt-hint')}
            value={values.alt as string}
            error={problems.alt}
            required
          />
          <Button>{t('communities.arms.save')}</Button>
        </form>
      </section>
    </Page>
  )
}

type Fields = Required<Props>

function WordFields({ view: { t }, values, problems }: Fields) {
  return (
    <>
      {(['words', 'gains', 'runs'] as const).map((name) => (
        <TextArea
          name={name}
          label={t(`communities.profile.field.${name}`)}
          hint={t(`communities.profile.hint.${name}`)}
          optional={t('kit.form.optional')}
          value={values[name] as string}
          error={problems[name]}
        />
      ))}
    </>
  )
}

const contacts = [
  { name: 'population', inputmode: 'numeric', width: 'short' },
  { name: 'address', width: 'full' },
  { name: 'phone', type: 'tel', width: 'medium' },
  { name: 'email', type: 'email', width: 'full' },
  { name: 'bip', inputmode: 'url', width: 'full' },
  { name: 'lat', inputmode: 'decimal', width: 'short' },
  { name: 'lon', inputmode: 'decimal', width: 'short' },
] as const

function ContactFields({ view: { t }, values, problems }: Fields) {
  return (
    <>
      {contacts.map((field) => (
        <Field
          {...field}
          label={t(`communities.${field.name}`)}
          optional={t('kit.form.optional')}
          value={values[field.name] as string}
          error={problems[field.name]}
        />
      ))}
    </>
  )
}
