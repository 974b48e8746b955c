import { Diff, DiffKey } from '../diff.tsx'
import { Quote } from '../quote.tsx'
import { Status } from '../status.tsx'
import { Steps } from '../steps.tsx'
import { Trace, TraceLine, type TraceStep } from '../trace.tsx'
import type { Example } from './example.ts'

const path: TraceStep[] = [
  {
    kind: 'voice',
    label: 'Trzy głosy przy stoliku',
    items: [
      {
        text: '„Gdy w szkole gaśnie światło o szesnastej, my nie mamy gdzie się spotkać.”',
        who: 'Maria',
        when: '11 marca 2026',
      },
      {
        text: '„Sala jest, tylko nikt nie wie, kogo o nią zapytać.”',
        who: 'bez podpisu, kartka w skrzynce',
        when: '12 marca 2026',
      },
    ],
  },
  {
    kind: 'conclusion',
    label: 'Wniosek ze spotkania',
    items: [
      {
        text: 'Otwierać sale szkolne po lekcjach dla grup mieszkańców.',
        href: '#',
        when: 'spotkanie o lokalach, 18 marca 2026',
      },
    ],
  },
  {
    kind: 'proposal',
    label: 'Propozycja zespołu',
    items: [
      { text: 'Jedna lista wolnych sal i jeden formularz dla całego miasta.', href: '#', who: 'zespół redakcyjny' },
    ],
  },
  {
    kind: 'unit',
    label: '§ 12 ust. 3 projektu',
    state: 'here',
    note: 'jesteśmy tutaj',
    items: [{ text: 'Miasto udostępnia sale w szkołach po godzinie 16.00 na podstawie zgłoszenia.', href: '#' }],
  },
  {
    kind: 'decision',
    label: 'Decyzja',
    state: 'past',
    items: [
      {
        text: 'Uwzględniono w części: od 17.00, z wyłączeniem sal gimnastycznych.',
        href: '#',
        who: 'Wydział Edukacji',
        when: '2 czerwca 2026',
      },
    ],
  },
  { kind: 'answer', label: 'Odpowiedź z uzasadnieniem', state: 'ahead', note: 'do 27 października 2026', items: [] },
  { kind: 'action', label: 'Co zostało zrobione', state: 'ahead', items: [] },
]

export const voices: Example[] = [
  { name: 'trace', title: 'Droga głosu', show: () => <Trace label="Od głosu do odpowiedzi" steps={path} /> },
  {
    name: 'trace-line',
    title: 'Droga głosu w jednym wierszu',
    show: () => (
      <TraceLine
        words="w projekcie, czeka na odpowiedź"
        steps={path.map(({ kind, state = 'past' }) => ({ kind, state }))}
      />
    ),
  },
  {
    name: 'quote',
    title: 'Głos i odpowiedź',
    show: () => (
      <>
        <Quote
          text="Przydałaby się ławka w połowie drogi do przychodni. Z zakupami trudno tam dojść."
          who="Anna, osiedle Bema"
          when="11 marca 2026"
          channel={{ sign: 'phone', label: 'telefonicznie, wpisane przez urząd' }}
          foot={<Status kind="good" label="Zrobione" />}
        />
        <Quote
          kind="answer"
          text="Ławka stanie przy ul. Lipowej do końca maja. Koszt: 2400 zł z budżetu osiedla."
          who="Zarząd Mienia Komunalnego"
          when="25 marca 2026"
        />
      </>
    ),
  },
  {
    name: 'steps',
    title: 'Etapy',
    show: () => (
      <Steps
        label="Etapy konsultacji"
        steps={[
          { label: 'Ogłoszenie', state: 'done', words: 'zakończone', when: '29 września 2026', href: '#' },
          { label: 'Zbieranie uwag', state: 'current', words: 'teraz', when: 'od 6 do 27 października 2026' },
          { label: 'Odpowiedzi na uwagi', state: 'ahead', words: 'przed nami', when: 'do 10 listopada 2026' },
          { label: 'Uchwała rady', state: 'ahead', words: 'przed nami', when: '25 listopada 2026' },
        ]}
      />
    ),
  },
  {
    name: 'steps-across',
    title: 'Etapy obok siebie',
    show: () => (
      <Steps
        across
        label="Droga zgłoszenia"
        steps={[
          { label: 'Zapisane', state: 'done', words: 'zakończone', when: '3 października' },
          { label: 'U właściciela sprawy', state: 'done', words: 'zakończone', when: '5 października' },
          { label: 'Odpowiedź', state: 'current', words: 'teraz', when: 'do 27 października' },
          { label: 'Wykonanie', state: 'ahead', words: 'przed nami' },
        ]}
      />
    ),
  },
  {
    name: 'diff',
    title: 'Co się zmieniło',
    show: () => (
      <>
        <DiffKey words={{ added: 'dodano', removed: 'usunięto' }} />
        <Diff
          words={{ added: 'dodano', removed: 'usunięto' }}
          parts={[
            { kind: 'same', text: 'Miasto udostępnia sale w szkołach po godzinie ' },
            { kind: 'removed', text: '18.00' },
            { kind: 'added', text: '16.00' },
            { kind: 'same', text: ' na podstawie ' },
            { kind: 'removed', text: 'pisemnego wniosku' },
            { kind: 'added', text: 'zgłoszenia' },
            { kind: 'same', text: '.' },
          ]}
        />
      </>
    ),
  },
]
