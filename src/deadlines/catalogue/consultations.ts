import { planningAct, practice, revitalisationAct, usg } from './acts.ts'
import type { Definitions } from './definition.ts'

const krakowsRules = practice('zasady konsultacji przyjęte w Krakowie (uchwała nr CXI/2904/18 z 26 września 2018 r.)')

/**
 * Consultations of three kinds. General ones stand on the council's own resolution (USG art. 5a ust. 2): an act sets
 * no number for them, so Kraków's rules are offered as practice until the community enters its own.
 */
export const consultations = {
  'consultation.min_days': [{ value: 21, unit: 'days', sort: 'minimum', basis: krakowsRules, force: 'practice' }],
  'consultation.campaign_days': [{ value: 7, unit: 'days', sort: 'minimum', basis: krakowsRules, force: 'practice' }],
  'consultation.min_forms': [{ value: 3, unit: 'count', sort: 'minimum', basis: krakowsRules, force: 'practice' }],
  'consultation.open_meeting': [
    { value: true, unit: 'required', sort: 'minimum', basis: krakowsRules, force: 'practice' },
  ],
  'consultation.answers_justified': [
    { value: true, unit: 'required', sort: 'minimum', basis: krakowsRules, force: 'practice' },
  ],
  'consultation.report_days': [
    {
      value: 14,
      unit: 'days',
      sort: 'term',
      basis: practice('czas na odpowiedzi, raport i poprawiony projekt'),
      force: 'practice',
    },
  ],
  'consultation.channels': [
    {
      value: ['bip', 'website', 'office-board'],
      unit: 'list',
      sort: 'minimum',
      basis: practice('miejsca, w których mieszkańcy szukają ogłoszeń'),
      force: 'practice',
    },
  ],
  'consultation.rules_required': [
    { value: true, unit: 'required', sort: 'minimum', basis: usg('art. 5a ust. 2'), confirmed: false },
  ],

  'revitalisation.min_days': [
    { value: 30, unit: 'days', sort: 'minimum', basis: revitalisationAct('art. 6'), to: '2023-09-23' },
    { value: 35, unit: 'days', sort: 'minimum', basis: revitalisationAct('art. 6'), from: '2023-09-24' },
  ],
  // Since 24.09.2023 the notice may appear on the opening day itself.
  'revitalisation.notice_days': [
    { value: 7, unit: 'days', sort: 'minimum', basis: revitalisationAct('art. 6'), to: '2023-09-23' },
    { value: 0, unit: 'days', sort: 'minimum', basis: revitalisationAct('art. 6'), from: '2023-09-24' },
  ],
  'revitalisation.min_other_forms': [{ value: 2, unit: 'count', sort: 'minimum', basis: revitalisationAct('art. 6') }],
  'revitalisation.other_forms': [
    {
      value: [
        'meeting',
        'debate',
        'workshop',
        'study-walk',
        'survey',
        'interview',
        'representative-group',
        'oral-remarks',
      ],
      unit: 'list',
      sort: 'fact',
      basis: revitalisationAct('art. 6'),
    },
  ],
  'revitalisation.channels': [
    {
      value: ['press', 'area-posting', 'office-board', 'bip', 'website', 'customary'],
      unit: 'list',
      sort: 'minimum',
      basis: revitalisationAct('art. 6'),
      to: '2025-12-31',
    },
    {
      value: ['press', 'area-posting', 'office-board', 'bip', 'website', 'customary', 'urban-register'],
      unit: 'list',
      sort: 'minimum',
      basis: revitalisationAct('art. 6'),
      from: '2026-01-01',
    },
  ],
  'revitalisation.summary_required': [
    { value: true, unit: 'required', sort: 'minimum', basis: revitalisationAct('art. 6') },
  ],

  'planning.meeting_forms': [
    {
      value: ['open-meeting', 'panel', 'workshop'],
      unit: 'list',
      sort: 'fact',
      basis: planningAct('art. 8i'),
    },
  ],
  'planning.outreach_forms': [
    {
      value: ['outdoor-meeting', 'study-walk', 'survey', 'geo-survey', 'interview', 'consultation-point', 'duty'],
      unit: 'list',
      sort: 'fact',
      basis: planningAct('art. 8i'),
    },
  ],
  'planning.own_voice_age': [{ value: 13, unit: 'age', sort: 'fact', basis: planningAct('art. 8e') }],
} as const satisfies Definitions
