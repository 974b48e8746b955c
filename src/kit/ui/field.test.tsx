import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { field } from '#kit/form.ts'
import { Choices, Tick } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field, Select, TextArea } from './field.tsx'

describe('a field', () => {
  it('is named by its label and described by its hint and its mistake, in that order', () => {
    const html = String(
      <Field name="email" label="Adres e-mail" hint="Tylko do odpowiedzi." error="Brakuje znaku @." />,
    )

    assert.match(html, /<label[^>]* for="email">/)
    assert.match(html, /aria-describedby="email-hint email-error"/)
    assert.match(html, /aria-invalid="true"/)
    assert.ok(html.indexOf('id="email-hint"') < html.indexOf('<input'), 'the hint stands before the field')
  })

  it('says nothing of hints and mistakes it does not have', () => {
    const html = String(<Field name="email" label="Adres e-mail" />)

    assert.doesNotMatch(html, /aria-describedby|aria-invalid/)
  })

  it('shows a nought, but not a missing value', () => {
    assert.match(String(<Field name="people" type="number" label="Ile osób?" value={0} />), / value="0"/)
    assert.doesNotMatch(String(<Field name="people" type="number" label="Ile osób?" value={null} />), / value=/)
  })

  it('never gives back a file as a value', () => {
    assert.doesNotMatch(String(<Field name="photo" type="file" label="Zdjęcie" value="kot.jpg" />), / value=/)
  })

  it('keeps what was typed as text, not as markup', () => {
    const html = String(<TextArea name="remark" label="Uwaga" value="</textarea><script>alert(1)</script>" />)

    assert.doesNotMatch(html, /<script>/)
  })

  it('chooses a number among options written as words', () => {
    const options = [
      { value: '1', label: 'Pierwsza' },
      { value: '2', label: 'Druga' },
    ]
    assert.match(String(<Select name="room" label="Sala" options={options} value={2} />), /value="2" selected/)
  })
})

describe('choices', () => {
  const choices = [
    { value: 'post', label: 'Listem' },
    { value: 'phone', label: 'Telefonicznie', hint: 'Między 8.00 a 15.00.' },
  ]

  it('give the first answer the name as its id, so that the error summary leads there', () => {
    const html = String(<Choices name="channel" legend="Jak odpowiedzieć?" choices={choices} error="Proszę wybrać." />)

    assert.match(html, /<fieldset[^>]*aria-describedby="channel-error"/)
    assert.match(html, /<input[^>]* id="channel" value="post"/)
    assert.match(html, /id="channel-2-about"/)
  })

  it('tick everything that was ticked', () => {
    const html = String(
      <Choices name="needs" pick="many" legend="Potrzeby" choices={choices} value={['post', 'phone']} />,
    )

    assert.equal(html.match(/ checked/g)?.length, 2)
  })

  it('tell a single consent what is wrong with it', () => {
    const html = String(<Tick name="rules" label="Znam regulamin." error="Bez tej zgody nie można rezerwować." />)
    assert.equal(field.ticked.parse(/value="([^"]*)"/.exec(html)![1]), true, 'what is ticked is read as ticked')

    assert.match(html, /aria-describedby="rules-error"/)
  })
})

describe('the error summary', () => {
  it('leads to each field that has a problem', () => {
    const html = String(
      <ErrorSummary title="Proszę poprawić" problems={{ name: undefined, email: 'Brakuje znaku @.' }} />,
    )

    assert.equal(html.match(/href="#/g)?.length, 1)
    assert.match(html, /href="#email"/)
  })

  it('is not there when nothing is wrong', () => {
    assert.doesNotMatch(String(<ErrorSummary title="Proszę poprawić" problems={{ name: undefined }} />), /Proszę/)
  })
})
