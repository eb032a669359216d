/** Answers with their labels. */
export function AnswerList({ labelled }: { labelled: readonly [label: string, text: string][] }) {
  return (
    <dl>
      {labelled.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
