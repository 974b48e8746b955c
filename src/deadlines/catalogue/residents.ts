import {
  accessibilityAct,
  dataProtectionAct,
  digitalAccessibilityAct,
  minorsAct,
  petitionsAct,
  practice,
  udpp,
} from './acts.ts'
import type { Definitions } from './definition.ts'

/** What is owed to a person: answers, petitions, access, care of volunteers and minors, and forgetting in time. */
export const residents = {
  'voice.answer_days': [
    {
      value: 30,
      unit: 'days',
      sort: 'term',
      basis: practice('każdy głos otrzymuje odpowiedź w ciągu miesiąca'),
      force: 'practice',
    },
  ],

  'petition.answer_months': [{ value: 3, unit: 'months', sort: 'term', basis: petitionsAct('art. 10') }],
  'petition.completion_days': [{ value: 14, unit: 'days', sort: 'minimum', basis: petitionsAct('art. 7') }],
  'petition.published': [
    {
      value: ['scan', 'date', 'name-with-consent', 'course', 'answer'],
      unit: 'list',
      sort: 'minimum',
      basis: petitionsAct('art. 8'),
    },
  ],
  'petition.yearly_report_by': [{ value: '06-30', unit: 'year-day', sort: 'term', basis: petitionsAct('art. 14') }],

  'volunteer.written_after_days': [{ value: 30, unit: 'days', sort: 'maximum', basis: udpp('art. 44 ust. 4') }],
  'volunteer.insured_by_organiser_days': [
    { value: 30, unit: 'days', sort: 'fact', basis: udpp('art. 46'), confirmed: false },
  ],
  'volunteer.signs_from_age': [{ value: 13, unit: 'age', sort: 'fact', basis: udpp('art. 42–50') }],

  'accessibility.statement_review_by': [
    { value: '03-31', unit: 'year-day', sort: 'term', basis: digitalAccessibilityAct('art. 11') },
  ],
  'accessibility.digital_request_days': [
    { value: 7, unit: 'days', sort: 'term', basis: digitalAccessibilityAct('art. 18') },
  ],
  'accessibility.digital_request_max_months': [
    { value: 2, unit: 'months', sort: 'term', basis: digitalAccessibilityAct('art. 18') },
  ],
  'accessibility.digital_fine': [
    { value: 1_000_000, unit: 'grosze', sort: 'fact', basis: digitalAccessibilityAct('art. 19'), confirmed: false },
  ],
  'accessibility.statement_fine': [
    { value: 500_000, unit: 'grosze', sort: 'fact', basis: digitalAccessibilityAct('art. 19'), confirmed: false },
  ],
  'accessibility.request_days': [{ value: 14, unit: 'days', sort: 'term', basis: accessibilityAct('art. 31') }],
  'accessibility.request_max_months': [{ value: 2, unit: 'months', sort: 'term', basis: accessibilityAct('art. 31') }],
  'accessibility.complaint_days': [{ value: 30, unit: 'days', sort: 'minimum', basis: accessibilityAct('art. 32') }],
  'accessibility.fine': [{ value: 5_000_000, unit: 'grosze', sort: 'fact', basis: accessibilityAct('rozdział 4') }],
  'accessibility.in_contracts': [
    { value: false, unit: 'required', sort: 'minimum', basis: accessibilityAct('art. 5 ust. 2'), to: '2021-09-05' },
    { value: true, unit: 'required', sort: 'minimum', basis: accessibilityAct('art. 5 ust. 2'), from: '2021-09-06' },
  ],

  'minors.standards_required': [
    { value: false, unit: 'required', sort: 'minimum', basis: minorsAct('art. 22b–22c'), to: '2024-08-14' },
    { value: true, unit: 'required', sort: 'minimum', basis: minorsAct('art. 22b–22c'), from: '2024-08-15' },
  ],
  'minors.consent_age': [{ value: 16, unit: 'age', sort: 'fact', basis: dataProtectionAct('art. 8 ust. 1') }],

  'retention.european_project_years': [
    {
      value: 5,
      unit: 'years',
      sort: 'minimum',
      basis: 'Umowa o dofinansowanie projektu z funduszy europejskich 2021–2027',
      confirmed: false,
    },
  ],
  'retention.public_task_years': [
    {
      value: 5,
      unit: 'years',
      sort: 'minimum',
      basis: 'Umowa o realizację zadania publicznego',
      confirmed: false,
    },
  ],
} as const satisfies Definitions
