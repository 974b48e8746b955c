import { udpp } from './acts.ts'
import type { Definitions } from './definition.ts'

/** The cooperation programme with organisations, and the council that gives its opinion on it. */
export const programme = {
  'programme.adopted_by': [{ value: '11-30', unit: 'year-day', sort: 'term', basis: udpp('art. 5a ust. 1') }],
  'programme.report_by': [{ value: '05-31', unit: 'year-day', sort: 'term', basis: udpp('art. 5a ust. 3') }],
  'programme.principles': [
    {
      value: ['subsidiarity', 'sovereignty', 'partnership', 'efficiency', 'fair-competition', 'openness'],
      unit: 'list',
      sort: 'minimum',
      basis: udpp('art. 5 ust. 3'),
    },
  ],
  'programme.contents': [
    {
      value: [
        'aims',
        'principles',
        'scope',
        'forms',
        'priority-tasks',
        'period',
        'way-of-carrying-out',
        'money',
        'assessment',
        'making-and-consultation',
        'contest-commissions',
      ],
      unit: 'list',
      sort: 'minimum',
      basis: udpp('art. 5a ust. 4'),
    },
  ],
  'programme.opinion_attached': [{ value: true, unit: 'required', sort: 'minimum', basis: udpp('art. 5a ust. 2a') }],

  // A right of the council: a community may give it longer, never less.
  'council.opinion_days': [{ value: 14, unit: 'days', sort: 'minimum', basis: udpp('art. 41e–41i') }],
  'council.silence_waives': [{ value: true, unit: 'required', sort: 'fact', basis: udpp('art. 41e–41i') }],
  'council.term_years': [{ value: 3, unit: 'years', sort: 'fact', basis: udpp('art. 41e–41i'), confirmed: false }],
  'council.organisations_share': [
    { value: 500, unit: 'permille', sort: 'minimum', basis: udpp('art. 41e–41i'), confirmed: false },
  ],
} as const satisfies Definitions
