/** What the platform is made of, and which part may know about which. */
export const domains: Record<string, string[]> = {
  accounts: [],
  communities: ['accounts'],
  organisations: ['accounts', 'communities'],
  deadlines: ['accounts', 'communities'],
  activities: ['accounts', 'communities', 'organisations'],
  documents: ['accounts', 'communities', 'deadlines', 'organisations'],
  consultations: ['accounts', 'communities', 'organisations', 'deadlines', 'activities', 'documents'],
  news: ['accounts', 'communities'],
  notifications: ['accounts', 'communities'],
  home: [
    'accounts',
    'communities',
    'organisations',
    'deadlines',
    'activities',
    'documents',
    'consultations',
    'news',
    'notifications',
  ],
}
