export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** "dodano", "usunięto": said before each change, because colour and underline are neither heard nor always seen. */
export type DiffWords = { added: string; removed: string }

/** What changed between two versions of one text. */
export function Diff({ parts, words }: { parts: DiffPart[]; words: DiffWords }) {
  return (
    <p class="diff">
      {parts.map(({ kind, text }) => {
        if (kind === 'added') return <Changed mark="+" words={words.added} as="ins" text={text} />
        if (kind === 'removed') return <Changed mark="−" words={words.removed} as="del" text={text} />
        return text
      })}
    </p>
  )
}

/** Explains the two marks once, above the first difference on a page. */
export function DiffKey({ words }: { words: DiffWords }) {
  return (
    <p class="diff diff-key">
      <Changed mark="+" words="" as="ins" text={words.added} />{' '}
      <Changed mark="−" words="" as="del" text={words.removed} />
    </p>
  )
}

function Changed({ mark, words, as: Tag, text }: { mark: string; words: string; as: 'ins' | 'del'; text: string }) {
  return (
    <Tag>
      <span class="diff__mark" aria-hidden="true">
        {mark}
      </span>
      {words && <span class="unseen"> {words}: </span>}
      {text}
    </Tag>
  )
}
