import { udpp, usg } from './acts.ts'
import type { Definitions } from './definition.ts'

/** Public money for what organisations and residents do: contests, small grants, local initiative, participatory budget. */
export const grants = {
  'contest.min_days': [{ value: 21, unit: 'days', sort: 'minimum', basis: udpp('art. 13') }],
  'contest.channels': [
    { value: ['bip', 'office-board', 'website'], unit: 'list', sort: 'minimum', basis: udpp('art. 13') },
  ],
  'contest.announcement_contents': [
    {
      value: ['kind', 'amount', 'granting-rules', 'dates-and-conditions', 'closing-date', 'choice', 'earlier-tasks'],
      unit: 'list',
      sort: 'minimum',
      basis: udpp('art. 13'),
      confirmed: false,
    },
  ],
  'contest.justification_days': [
    { value: 30, unit: 'days', sort: 'minimum', basis: udpp('art. 15'), confirmed: false },
  ],
  'contest.report_days': [{ value: 30, unit: 'days', sort: 'term', basis: udpp('art. 18 ust. 4') }],

  'small_grant.max_amount': [{ value: 1_000_000, unit: 'grosze', sort: 'maximum', basis: udpp('art. 19a') }],
  'small_grant.max_task_days': [{ value: 90, unit: 'days', sort: 'maximum', basis: udpp('art. 19a') }],
  'small_grant.publish_days': [{ value: 7, unit: 'working-days', sort: 'term', basis: udpp('art. 19a') }],
  'small_grant.published_days': [{ value: 7, unit: 'days', sort: 'minimum', basis: udpp('art. 19a') }],
  'small_grant.channels': [
    { value: ['bip', 'office-board', 'website'], unit: 'list', sort: 'minimum', basis: udpp('art. 19a') },
  ],
  'small_grant.remark_days': [{ value: 7, unit: 'days', sort: 'minimum', basis: udpp('art. 19a') }],
  'small_grant.max_yearly_amount': [{ value: 2_000_000, unit: 'grosze', sort: 'maximum', basis: udpp('art. 19a') }],
  'small_grant.max_share': [{ value: 200, unit: 'permille', sort: 'maximum', basis: udpp('art. 19a') }],

  'local_initiative.criteria_required': [{ value: true, unit: 'required', sort: 'minimum', basis: udpp('art. 19c') }],
  'local_initiative.contributions': [
    {
      value: ['labour', 'payment', 'in-kind'],
      unit: 'list',
      sort: 'fact',
      basis: udpp('art. 19f'),
      confirmed: false,
    },
  ],

  'participatory_budget.min_share': [{ value: 5, unit: 'permille', sort: 'minimum', basis: usg('art. 5a ust. 3–7') }],
  'participatory_budget.max_signatures_share': [
    { value: 1, unit: 'permille', sort: 'maximum', basis: usg('art. 5a ust. 3–7') },
  ],
  'participatory_budget.universal_design': [
    { value: true, unit: 'required', sort: 'minimum', basis: usg('art. 5a ust. 3–7') },
  ],
  'participatory_budget.appeal': [{ value: true, unit: 'required', sort: 'minimum', basis: usg('art. 5a ust. 3–7') }],
  // Courts annul local rules that ask for these: every resident votes, and residence is living somewhere (NSA I GSK 1193/20).
  'participatory_budget.forbidden_limits': [
    { value: ['age', 'pesel', 'registration'], unit: 'list', sort: 'fact', basis: usg('art. 5a ust. 3–7') },
  ],
} as const satisfies Definitions
