import { Button, ButtonRow, LinkButton } from '../button.tsx'
import { Choices, Tick } from '../choices.tsx'
import { Field, Select, TextArea } from '../field.tsx'
import type { Frame } from '../frame.ts'
import { Notice } from '../notice.tsx'
import { Page } from '../page.tsx'

const problems = {
  remark: 'Proszę napisać, jaka jest uwaga.',
  channel: 'Proszę wybrać, jak przekazać odpowiedź.',
  email: 'W adresie e-mail brakuje znaku @.',
}

/** A form that came back with three things to put right. */
export function FormPageExample({ frame }: { frame: Frame }) {
  return (
    <Page
      frame={frame}
      title="Dodaj uwagę do projektu programu"
      kicker="Konsultacje do 27 października 2026"
      lead="Każda uwaga dostanie odpowiedź z uzasadnieniem. Nie trzeba mieć konta."
      problems={problems}
      breadcrumbs={[
        { label: 'Białystok', href: '#' },
        { label: 'Konsultacje', href: '#' },
        { label: 'Program współpracy 2027', href: '#' },
        { label: 'Dodaj uwagę' },
      ]}
      aside={<Notice title="Wolą Państwo papier?">Formularz można wydrukować i zostawić w skrzynce w ratuszu.</Notice>}
    >
      <form method="post">
        <Select
          name="unit"
          label="Którego miejsca dotyczy uwaga?"
          empty="Całego projektu"
          options={[
            { value: '12', label: '§ 12. Lokale dla organizacji' },
            { value: '13', label: '§ 13. Małe dotacje' },
          ]}
        />
        <TextArea
          name="remark"
          label="Państwa uwaga"
          hint="Wystarczy jedno zdanie. Proszę nie podawać numeru PESEL ani danych o zdrowiu."
          error={problems.remark}
          limit={{ max: 3000, words: 'Najwyżej 3000 znaków', left: 'Zostało znaków: {n}', over: 'Za dużo znaków: {n}' }}
        />
        <Field
          name="name"
          label="Imię lub nazwa organizacji"
          optional="nieobowiązkowe"
          autocomplete="name"
          width="medium"
        />
        <Choices
          name="channel"
          legend="Jak przekazać odpowiedź?"
          error={problems.channel}
          value="email"
          choices={[
            {
              value: 'email',
              label: 'E-mailem',
              more: (
                <Field
                  name="email"
                  type="email"
                  label="Adres e-mail"
                  value="anna.jesion"
                  error={problems.email}
                  autocomplete="email"
                />
              ),
            },
            { value: 'phone', label: 'Telefonicznie', hint: 'Zadzwonimy między 8.00 a 15.00.' },
            { value: 'letter', label: 'Listem' },
            { value: 'none', label: 'Wystarczy odpowiedź na tej stronie' },
          ]}
        />
        <Tick name="public" label="Zgadzam się, aby przy uwadze było widać moje imię." />
        <ButtonRow>
          <Button>Wyślij uwagę</Button>
          <Button look="quiet" unchecked>
            Zapisz na później
          </Button>
          <LinkButton href="#" look="plain">
            Wróć bez wysyłania
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  )
}
