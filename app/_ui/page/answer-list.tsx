import type { ReactNode } from 'react'

export type Row = [label: string, answer: ReactNode]

/** Answers with their labels. */
export const AnswerList = ({ rows }: { rows: readonly Row[] }) => (
  <dl>
    {rows.map(([label, answer], index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same label
      <div key={index}>
        <dt>{label}</dt>
        <dd dir="auto">{answer}</dd>
      </div>
    ))}
  </dl>
)
