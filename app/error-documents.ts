import { NOT_FOUND } from './not-found-text.ts'
import { documentTitle } from './site.ts'
import { styles } from './stylesheet.ts'

const documentOf = (heading: string, text: string) => ({
  title: documentTitle(heading),
  styles,
  body: (id: string | undefined) => `<header></header><main>
<h1>${heading}</h1>
${text}
<p><a href="/">Go to the front page</a></p>
${id ? `<p><small>If you tell us about it, quote this code: <code>${id}</code></small></p>` : ''}
</main>`,
})

/** What not-found.tsx and error.tsx say, for visitors without JavaScript: with links in place of buttons. */
export const errorDocuments = {
  404: documentOf(NOT_FOUND.heading, `<p>${NOT_FOUND.text}</p>`),
  500: documentOf(
    'Something went wrong',
    `<p>What you saved is still there. The error is ours. Trying again often helps.</p>
<p><a href="">Try again</a></p>`,
  ),
}
