import type { Child } from 'hono/jsx'
import { Page } from '#kit/page.tsx'
import { LinkButton, Notice } from '#kit/ui/index.ts'
import type { View } from '#kit/view.ts'
import type { Statement } from './tables.ts'

type Props = {
  view: View
  statement: Statement
  /** Whether somebody has saved it; else the program says what it knows. */
  confirmed: boolean
  site: string
  siteName: string
  edit: string | null
}

/**
 * The accessibility statement in the form the technical conditions 2.0 ask for: ids that programs look for, headings in
 * their order, dates in `time`, one of three sentences on the state.
 */
export function StatementPage({ view, statement, confirmed, site, siteName, edit }: Props) {
  const { t } = view
  return (
    <Page view={view} title={t('home.a11y.title')}>
      {!confirmed && <Notice kind="warning">{t('home.a11y.unconfirmed')}</Notice>}
      <div id="a11y-wstep" class="flow">
        <p>
          <span id="a11y-podmiot">{statement.entity}</span> {t('home.a11y.pledge')}{' '}
          <span id="a11y-zakres">{t('home.a11y.scope')}</span> {t('home.a11y.act')}
        </p>
        <p>
          {t('home.a11y.applies')}{' '}
          <a id="a11y-url" href={site}>
            {siteName}
          </a>
          .
        </p>
      </div>
      <ul>
        <Dated view={view} id="a11y-data-publikacja" label={t('home.a11y.published')} day={statement.published} />
        <Dated view={view} id="a11y-data-aktualizacja" label={t('home.a11y.updated')} day={statement.updated} />
      </ul>
      <State view={view} statement={statement} />
      <Preparation view={view} statement={statement} />
      <h2>{t('home.a11y.aids')}</h2>
      <p>{t('home.a11y.aids-text')}</p>
      <h2>{t('home.a11y.keys')}</h2>
      <p>{t('home.a11y.keys-text')}</p>
      <Contact view={view} statement={statement} />
      <h2>{t('home.a11y.procedure')}</h2>
      <div id="a11y-procedura" class="flow">
        <p>{t('home.a11y.procedure-ask')}</p>
        <p>{t('home.a11y.procedure-term')}</p>
        <p>
          {t('home.a11y.procedure-complaint')} <a href="https://bip.brpo.gov.pl">bip.brpo.gov.pl</a>.
        </p>
      </div>
      <Rest view={view} statement={statement} />
      {edit && (
        <p data-screen="">
          <LinkButton look="quiet" sign="pen" href={edit}>
            {t('home.a11y.edit')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

type Part = { view: View; statement: Statement }

function State({ view: { t }, statement }: Part) {
  const { status, faults, exempt, costs } = statement
  return (
    <>
      <h2>{t('home.a11y.state')}</h2>
      <p id="a11y-status">{t(`home.a11y.state.${status}`)}</p>
      {status !== 'full' && <h2>{t('home.a11y.missing')}</h2>}
      {status !== 'full' && faults && <Listed title={t('home.a11y.faults')} text={faults} />}
      {status !== 'full' && exempt && <Listed title={t('home.a11y.exempt')} text={exempt} />}
      {status !== 'full' && costs && <Listed title={t('home.a11y.costs')} text={costs} />}
    </>
  )
}

function Preparation({ view, statement }: Part) {
  const { t } = view
  const { prepared, reviewed, method, costs, status } = statement
  return (
    <>
      <h2>{t('home.a11y.preparation')}</h2>
      <ul>
        <Dated view={view} id="a11y-data-sporzadzenie" label={t('home.a11y.prepared')} day={prepared} />
        {reviewed && <Dated view={view} id="a11y-data-przeglad" label={t('home.a11y.reviewed')} day={reviewed} />}
      </ul>
      <p>{t(`home.a11y.method.${method}`)}</p>
      <p id="a11y-ocena">{t(costs && status !== 'full' ? 'home.a11y.assessed' : 'home.a11y.not-assessed')}</p>
    </>
  )
}

function Contact({ view: { t }, statement }: Part) {
  const { contact, email, phone } = statement
  return (
    <>
      <h2>{t('home.a11y.contact')}</h2>
      <p>{t('home.a11y.contact-text')}</p>
      <ul>
        <li>
          {t('home.a11y.contact-who')}: <span id="a11y-kontakt">{contact}</span>
        </li>
        <li>
          {t('home.a11y.email')}:{' '}
          <span id="a11y-email">{email ? <a href={`mailto:${email}`}>{email}</a> : t('home.a11y.untold')}</span>
        </li>
        <li>
          {t('home.a11y.phone')}:{' '}
          <span id="a11y-telefon">
            {phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : t('home.a11y.untold')}
          </span>
        </li>
      </ul>
    </>
  )
}

function Rest({ view: { t }, statement }: Part) {
  const { apps, architecture, communication } = statement
  return (
    <>
      <h2>{t('home.a11y.rest')}</h2>
      <h3>{t('home.a11y.apps')}</h3>
      <div id="a11y-aplikacje">
        <Paragraphs text={apps || t('home.a11y.no-apps')} />
      </div>
      <h3>{t('home.a11y.architecture')}</h3>
      <div id="a11y-architektura">
        <Paragraphs text={architecture || t('home.a11y.untold')} />
      </div>
      <h3>{t('home.a11y.communication')}</h3>
      <div id="a11y-komunikacja">
        <Paragraphs text={communication || t('home.a11y.communication-text')} />
      </div>
    </>
  )
}

function Dated({ view, id, label, day }: { view: View; id: string; label: string; day: string }): Child {
  return (
    <li>
      {label}:{' '}
      <time id={id} datetime={day}>
        {view.dates.day(day)}
      </time>
    </li>
  )
}

function Listed({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {linesOf(text).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {linesOf(text).map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim())
