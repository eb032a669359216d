interface Props {
  labelled: readonly [label: string, text: string][]
}

/** Answers with their labels, for a list that has more than these. */
export const AnswerRows = ({ labelled }: Props) =>
  labelled.map(([label, text]) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  ))

/** Answers with their labels. */
export const AnswerList = (props: Props) => (
  <dl>
    <AnswerRows {...props} />
  </dl>
)
