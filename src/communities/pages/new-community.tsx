import { Page } from '#kit/page.tsx'
import { Button, Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { paths } from '../paths.ts'

type Props = { view: View; values: Record<string, unknown>; problems?: Problems }

export function NewCommunityPage({ view, values, problems = {} }: Props) {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('communities.new.title')}
      breadcrumbs={[{ label: t('communities.network.title'), href: paths.network.href() }]}
      problems={problems}
    >
      <form method="post" action={paths.newCommunity.href()} class="flow">
        {(['name', 'locative', 'slug'] as const).map((name) => (
          <Field
            name={name}
            label={t(`communities.new.${name}`)}
            hint={t(`communities.new.${name}-hint`)}
            value={values[name] as string}
            error={problems[name]}
            required
          />
        ))}
        <Button>{t('communities.new.add')}</Button>
      </form>
    </Page>
  )
}
