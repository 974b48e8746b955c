import { path } from '#kit/paths.ts'

const consultation = '/:community/konsultacje/:consultation'
const plan = `${consultation}/plan` as const

export const paths = {
  consultations: path('/:community/konsultacje'),
  newConsultation: path('/:community/konsultacje/nowe'),
  consultation: path(consultation),
  evidence: path(`${consultation}/publikacje`),
  evidenceRecord: path(`${consultation}/publikacje/:id`),
  newEvidence: path(`${consultation}/publikacje/nowa`),

  plan: path(plan),
  description: path(`${plan}/opis`),
  text: path(`${plan}/projekt`),
  stages: path(`${plan}/etapy`),
  stage: path(`${plan}/etapy/:stage`),
  stageMove: path(`${plan}/etapy/:stage/przesuniecie`),
  stageEnd: path(`${plan}/etapy/:stage/zakonczenie`),
  stageRemoval: path(`${plan}/etapy/:stage/usuniecie`),
  schedule: path(`${plan}/terminy`),
  topics: path(`${plan}/tematy`),
  topic: path(`${plan}/tematy/:topic`),
  topicMove: path(`${plan}/tematy/:topic/przesuniecie`),
  topicRemoval: path(`${plan}/tematy/:topic/usuniecie`),
  team: path(`${plan}/zespol`),
  teamRole: path(`${plan}/zespol/:role/koniec`),
  announcement: path(`${plan}/ogloszenie`),
  voices: path(`${plan}/glosy`),
  closing: path(`${plan}/zamkniecie`),
  reopening: path(`${plan}/wznowienie`),
  principles: path(`${plan}/zasady`),
}

/** Words that an address of a consultation may not be, for they are addresses of pages. */
export const taken = ['nowe']
