import { LinkButton } from '../button.tsx'
import { Card, CardList } from '../card.tsx'
import { Clock } from '../clock.tsx'
import type { Frame } from '../frame.ts'
import { Help } from '../help.tsx'
import { Page } from '../page.tsx'
import { Courtyard } from '../pictures/courtyard.tsx'
import { Quote } from '../quote.tsx'
import { Status } from '../status.tsx'
import { Tiles } from '../tiles.tsx'
import { Welcome } from '../welcome.tsx'

/** The first thing a town sees. */
export function FrontPageExample({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="Podwórko w Białymstoku" heading={<Greeting />} wide>
      <Tiles
        label="Co można dziś zrobić"
        tiles={[
          { href: '#', sign: 'voice', paint: 'brick', title: 'Powiedz, co myślisz', text: '3 otwarte konsultacje' },
          { href: '#', sign: 'calendar', paint: 'lime', title: 'Przyjdź', text: '12 spotkań w tym tygodniu' },
          { href: '#', sign: 'key', paint: 'sky', title: 'Zarezerwuj salę', text: 'Bez opłat dla mieszkańców' },
          { href: '#', sign: 'hand', paint: 'sun', title: 'Zrób coś z sąsiadami', text: '1000 zł na materiały' },
        ]}
      />
      <h2>Teraz pytamy o zdanie</h2>
      <CardList>{consultations()}</CardList>
      <h2>W tym tygodniu</h2>
      <CardList>{meetings()}</CardList>
      <h2>Co z tego wynikło</h2>
      <Quote
        text="Przydałaby się ławka w połowie drogi do przychodni."
        who="Anna, osiedle Bema"
        when="11 marca 2026"
        channel={{ sign: 'phone', label: 'telefonicznie' }}
      />
      <Quote
        kind="answer"
        text="Ławka stoi przy ul. Lipowej od 28 maja."
        who="Zarząd Mienia Komunalnego"
        when="28 maja 2026"
      />
      <Help label="Jestem tu pierwszy raz. Od czego zacząć?">
        Od drzwi powyżej. Nie trzeba mieć konta ani poczty: można też zadzwonić albo przyjść do ratusza.
      </Help>
    </Page>
  )
}

function Greeting() {
  return (
    <Welcome title="Dzień dobry na Podwórku" picture={<Courtyard />}>
      <p class="lead">
        Tu mieszkańcy, organizacje i urząd załatwiają wspólne sprawy Białegostoku. Każdy głos dostaje odpowiedź.
      </p>
      <div class="button-row">
        <LinkButton href="#">Co się dzieje w okolicy</LinkButton>
      </div>
    </Welcome>
  )
}

function consultations() {
  return [
    <Card
      title="Program współpracy z organizacjami na 2027 rok"
      href="#"
      foot={<Clock state="running" words="zostało 16 dni" until="do 27 października" left={0.75} />}
    >
      Jak miasto ma wspierać to, co robią mieszkańcy.
    </Card>,
    <Card
      title="Plac zabaw na osiedlu Piasta"
      href="#"
      foot={<Clock state="soon" words="zostały 2 dni" until="do 13 października" left={0.1} />}
    >
      Cień, woda i miejsce dla starszych dzieci.
    </Card>,
    <Card
      title="Nazwa skweru przy ul. Lipowej"
      href="#"
      foot={<Clock state="done" words="odpowiedziano" until="2 października" />}
    >
      Zebrano 214 głosów. Jest raport.
    </Card>,
  ]
}

function meetings() {
  return [
    <Card
      title="Forum osiedla Bema: spotkanie szóste"
      href="#"
      leaf={{ weekday: 'środa', day: '14', month: 'paź', date: '2026-10-14' }}
      foot={<Status kind="good" label="Są wolne miejsca" />}
    >
      17.00, Dom Kultury. Tłumacz PJM.
    </Card>,
    <Card
      title="Spacer śladami starych warsztatów"
      href="#"
      leaf={{ weekday: 'sobota', day: '17', month: 'paź', date: '2026-10-17' }}
      foot={<Status kind="warning" label="Lista rezerwowa" />}
    >
      10.00, zbiórka przy fontannie.
    </Card>,
  ]
}
