import { Button, ButtonRow, LinkButton } from '../button.tsx'
import { Choices, Tick } from '../choices.tsx'
import { Confirm } from '../confirm.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Field, Select, TextArea } from '../field.tsx'
import { Filter } from '../filter.tsx'
import { FoldedForm } from '../folded-form.tsx'
import type { Example } from './example.ts'

export const forms: Example[] = [
  {
    name: 'fields',
    title: 'Pola',
    show: () => (
      <form>
        <Field name="first-name" label="Imię" autocomplete="given-name" width="medium" />
        <Field
          name="phone"
          type="tel"
          label="Telefon"
          optional="nieobowiązkowe"
          hint="Zadzwonimy tylko wtedy, gdy spotkanie będzie odwołane."
          autocomplete="tel"
          width="medium"
        />
        <Field
          name="people"
          type="number"
          label="Ile osób przyjdzie?"
          value={3}
          min={1}
          inputmode="numeric"
          width="short"
        />
        <Field name="day" type="date" label="Dzień" value="2026-10-27" width="medium" />
        <Field
          name="photo"
          type="file"
          label="Zdjęcie"
          accept="image/*"
          hint="Do 10 MB. Miejsce zrobienia zdjęcia usuniemy."
        />
        <Select
          name="estate"
          label="Osiedle"
          empty="Proszę wybrać"
          options={['Bema', 'Tysiąclecia', 'Przyjaźń', 'Piasta'].map((label) => ({ value: label, label }))}
        />
        <TextArea
          name="idea"
          label="Pomysł"
          value="Ławka przy wejściu do przychodni."
          limit={{ max: 500, words: 'Najwyżej 500 znaków', left: 'Zostało znaków: {n}', over: 'Za dużo znaków: {n}' }}
        />
      </form>
    ),
  },
  {
    name: 'choices',
    title: 'Wybór',
    show: () => (
      <form>
        <Choices
          name="needs"
          pick="many"
          legend="Co ułatwi udział?"
          hint="Pytamy o potrzeby, nie o zdrowie. Można zaznaczyć kilka."
          value={['step-free']}
          choices={[
            { value: 'step-free', label: 'Wejście bez schodów' },
            {
              value: 'sign',
              label: 'Tłumacz polskiego języka migowego',
              hint: 'Prosimy o zgłoszenie 7 dni wcześniej.',
            },
            { value: 'other', label: 'Coś innego', more: <Field name="other-need" label="Co to jest?" /> },
          ]}
        />
        <Choices
          name="band"
          legend="Grupa wieku"
          error="Proszę wybrać jedną odpowiedź."
          choices={[
            { value: 'young', label: 'do 25 lat' },
            { value: 'middle', label: '26–59 lat' },
            { value: 'senior', label: '60 lat i więcej' },
            { value: 'none', label: 'Wolę nie podawać' },
          ]}
        />
        <Tick
          name="rules"
          label="Znam regulamin miejsca i zgadzam się z nim."
          error="Bez tej zgody nie można rezerwować sali."
        />
      </form>
    ),
  },
  {
    name: 'buttons',
    title: 'Przyciski',
    show: () => (
      <ButtonRow>
        <Button type="button">Zapisz się</Button>
        <Button type="button" look="good" sign="tick">
          Potwierdź obecność
        </Button>
        <LinkButton href="#" look="quiet" sign="calendar">
          Dodaj do kalendarza
        </LinkButton>
        <Button type="button" look="plain">
          Wróć
        </Button>
      </ButtonRow>
    ),
  },
  {
    name: 'error-summary',
    title: 'Co trzeba poprawić',
    show: () => (
      <ErrorSummary
        title="Proszę poprawić te miejsca"
        problems={{ 'first-name': 'Proszę podać imię.', day: 'Ten dzień już minął.' }}
      />
    ),
  },
  {
    name: 'filter',
    title: 'Zawężanie listy',
    show: () => (
      <Filter
        label="Zawęź listę"
        submit="Pokaż"
        clear={{ label: 'Pokaż wszystko', href: '#' }}
        found="Znaleziono 12 spotkań."
      >
        <Select
          name="kind"
          label="Rodzaj"
          empty="Każdy"
          value="walk"
          options={[
            { value: 'walk', label: 'Spacer' },
            { value: 'workshop', label: 'Warsztaty' },
          ]}
        />
        <Field name="from" type="date" label="Od dnia" />
      </Filter>
    ),
  },
  {
    name: 'folded-form',
    title: 'Zwinięty formularz',
    show: () => (
      <FoldedForm title="Zamknij biuro" action="#">
        <Field name="last-day" type="date" label="Ostatni dzień pracy" width="medium" />
        <Button look="quiet">Zamknij biuro</Button>
      </FoldedForm>
    ),
  },
  {
    name: 'confirm',
    title: 'Pytanie przed tym, czego nie da się cofnąć',
    show: () => (
      <Confirm
        consequences={['14 zapisanych osób dostanie wiadomość o odwołaniu.', 'Sala będzie znów wolna.']}
        confirm="Odwołaj spotkanie"
        cancel="Nie odwołuj"
        cancelHref="#"
      >
        <TextArea name="reason" label="Powód, który zobaczą zapisane osoby" rows={3} />
      </Confirm>
    ),
  },
]
