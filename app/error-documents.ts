import { documentTitle } from './site.ts'
import { styles } from './styles.ts'

/** For visitors without JavaScript: what error.tsx says, with links in place of buttons. */
const error = {
  title: documentTitle('Something went wrong'),
  styles,
  body: (id: string | undefined) => `<header></header><main>
<h1>Something went wrong</h1>
<p>What you saved is still there. The error is ours. Trying again often helps.</p>
<p><a href="">Try again</a></p>
<p><a href="/">Go to the front page</a></p>
${id ? `<p><small>If you tell us about it, quote this code: <code>${id}</code></small></p>` : ''}
</main>`,
}

/** What not-found.tsx says. */
const notFound = {
  title: documentTitle('Page not found'),
  styles,
  body: () => `<header></header><main>
<h1>Page not found</h1>
<p>If you typed the address, check it. If you followed a link, it may be out of date.</p>
<p><a href="/">Go to the front page</a></p>
</main>`,
}

export const errorDocuments = { 404: notFound, 500: error }
