import { path } from '#kit/paths.ts'

const room = '/:community/konsultacje/:consultation/propozycje'
const proposal = `${room}/:number` as const

export const paths = {
  proposals: path(room),
  newProposal: path(`${room}/nowa`),
  gaps: path('/:community/konsultacje/:consultation/bez-odpowiedzi'),
  proposal: path(proposal),
  edit: path(`${proposal}/zmiana`),
  decision: path(`${proposal}/decyzja`),
  reopening: path(`${proposal}/otwarcie`),
  sources: path(`${proposal}/wnioski`),
  untying: path(`${proposal}/rozwiazanie`),
  trace: path('/:community/slad/:kind/:id'),
}
