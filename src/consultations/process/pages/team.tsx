import { Button, Choices, DataTable, Field, type Problems } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import { teamRoles } from '../forms.ts'
import type { Around } from '../here.ts'
import { paths } from '../paths.ts'
import type { Member } from '../team.ts'
import { PlanFrame } from './frame.tsx'

type Props = {
  view: View
  consultation: Around
  team: Member[]
  values: { email?: string; role?: string }
  problems: Problems | null
}

export function TeamPage({ view, consultation, team, values, problems }: Props) {
  const { t, dates, community } = view
  const at = { community: community!.slug, consultation: consultation.slug }
  const columns = ['who', 'role', 'from', 'act'].map((name) => ({ label: t(`consultations.team.column.${name}`) }))
  const rows = team.map(({ id, name, role, from }) => [
    name,
    t(`consultations.role.${role}`),
    dates.day(from),
    <form method="post" action={paths.teamRole.href({ ...at, role: id })}>
      <Button look="plain">
        {t('consultations.team.end')}
        <span class="unseen">
          : {name}, {t(`consultations.role.${role}`)}
        </span>
      </Button>
    </form>,
  ])
  return (
    <PlanFrame
      view={view}
      consultation={consultation}
      here="team"
      title={t('consultations.team.title')}
      lead={t('consultations.team.lead')}
      problems={problems}
    >
      {team.length > 0 && (
        <DataTable caption={t('consultations.team.title')} quietCaption columns={columns} rows={rows} />
      )}
      <section class="flow" aria-labelledby="add">
        <h2 id="add">{t('consultations.team.add')}</h2>
        <form method="post" action={paths.team.href(at)}>
          <Field
            name="email"
            type="email"
            label={t('consultations.team.email')}
            hint={t('consultations.team.email.hint')}
            value={values.email}
            error={problems?.email}
            required
          />
          <Choices
            name="role"
            legend={t('consultations.team.role')}
            value={values.role ?? 'recorder'}
            error={problems?.role}
            choices={teamRoles.map((role) => ({
              value: role,
              label: t(`consultations.role.${role}`),
              hint: t(`consultations.role.${role}.hint`),
            }))}
          />
          <Button>{t('consultations.team.add')}</Button>
        </form>
      </section>
    </PlanFrame>
  )
}
