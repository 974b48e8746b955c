import { CopyButton, PrintButton } from '../actions.tsx'
import { LinkButton } from '../button.tsx'
import { Clock } from '../clock.tsx'
import { Empty } from '../empty.tsx'
import { Facts } from '../facts.tsx'
import { Help } from '../help.tsx'
import { Notice } from '../notice.tsx'
import { Progress } from '../progress.tsx'
import { Status } from '../status.tsx'
import type { Example } from './example.ts'

export const words: Example[] = [
  {
    name: 'notice',
    title: 'Wiadomości na stronie',
    show: () => (
      <>
        <Notice>Spotkanie będzie tłumaczone na polski język migowy.</Notice>
        <Notice kind="good" title="Uwaga wysłana">
          Numer uwagi: 214. Odpowiedź pojawi się tutaj do 10 listopada 2026.
        </Notice>
        <Notice kind="warning">Zmieniona sala: spotkanie odbędzie się na parterze.</Notice>
        <Notice kind="bad" title="Zapisy zamknięte">
          Można dopisać się na listę rezerwową.
        </Notice>
      </>
    ),
  },
  {
    name: 'status',
    title: 'Stan sprawy',
    show: () => (
      <p>
        <Status label="Przyjęta w części" /> <Status kind="good" label="Zrobione" />{' '}
        <Status kind="warning" label="Czeka na odpowiedź" /> <Status kind="bad" label="Po terminie" />{' '}
        <Status kind="quiet" label="Wycofana" />
      </p>
    ),
  },
  {
    name: 'clock',
    title: 'Zegar publiczny',
    show: () => (
      <>
        <div>
          <Clock state="running" words="zostało 16 dni" until="do 27 października 2026" date="2026-10-27" left={0.75} />
        </div>
        <div>
          <Clock state="soon" label="Odpowiedź" words="zostały 2 dni" until="do 27 października 2026" left={0.1} />
        </div>
        <div>
          <Clock state="overdue" words="spóźnienie: 3 dni" until="od 24 października 2026" />
        </div>
        <div>
          <Clock state="done" words="odpowiedziano" until="22 października 2026" />
        </div>
        <div>
          <Clock state="stopped" words="zegar stoi" until="czekamy na uzupełnienie" left={0.5} />
        </div>
      </>
    ),
  },
  {
    name: 'facts',
    title: 'Fakty',
    show: () => (
      <Facts
        facts={[
          { term: 'Gdzie', detail: 'Dom Kultury „Śródmieście”, ul. Lipowa 2' },
          { term: 'Kiedy', detail: 'środa 14 października 2026, 17.00–19.00' },
          { term: 'Prowadzi', detail: <a href="#facts">Stowarzyszenie Sąsiedzi</a> },
          { term: 'Wejście', detail: 'bez schodów, winda, pętla indukcyjna' },
        ]}
      />
    ),
  },
  {
    name: 'progress',
    title: 'Ile z zaplanowanego',
    show: () => (
      <>
        <Progress label="Uczestnicy forum" value={21} max={30} words="21 z 30 osób" />
        <Progress label="Godziny mentoringu" value={48} max={48} words="48 z 48 godzin" />
      </>
    ),
  },
  {
    name: 'help',
    title: 'Dla kogoś, kto jest tu pierwszy raz',
    show: () => (
      <Help label="Jak to działa?">
        <p>Każdy może napisać uwagę. Nie trzeba się logować ani podawać nazwiska.</p>
        <p>Na każdą uwagę urząd odpowiada z uzasadnieniem. Odpowiedź zobaczą wszyscy.</p>
      </Help>
    ),
  },
  {
    name: 'empty',
    title: 'Jeszcze nic nie ma',
    show: () => (
      <Empty title="Nie ma jeszcze żadnych uwag" action={<LinkButton href="#">Dodaj pierwszą uwagę</LinkButton>}>
        Konsultacje zaczęły się dzisiaj. Można pisać do 27 października.
      </Empty>
    ),
  },
  {
    name: 'actions',
    title: 'Wydruk i adres',
    show: () => (
      <p>
        <PrintButton label="Drukuj" /> <CopyButton label="Skopiuj adres" done="Skopiowano" />
      </p>
    ),
  },
]
