/** What is deleted. The pictures are those of the README, which is replaced. */
export const FOLDERS = ['app/(examples)', 'e2e/examples', '.github/pictures']

/** The page at `/`. */
const FRONT_PAGE = 'app/page.tsx'

/** The names of what is deleted: the folders, and the scripts of package.json. */
const DELETED = /\(examples\)|e2e\/examples|\.github\/pictures|\bown-app\b|\brun bench\b/

/** The text of each file, by its path from the root. */
export type Files = ReadonlyMap<string, string>

type Edit = [file: string, before: RegExp, after: string]

/** @returns a name for package.json: lower case, in ASCII */
export function packageName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z\d]+/g)
  return words?.join('-').slice(0, 100) ?? 'app'
}

function edits(name: string): Edit[] {
  const literal = JSON.stringify(name)
  return [
    ['app/forms.ts', /^export .*\(examples\).*\n/m, ''],
    ['app/site.ts', /(?<=^export const NAME = ).*/m, literal],
    ['app/site.ts', /(?<=^export const DESCRIPTION =)\s+.*/m, ` ${literal}`],
    ['app/site.ts', /^.*'\/#examples'.*\n/m, ''],
    ['package.json', /(?<="name": )".*"/, JSON.stringify(packageName(name))],
    ['package.json', /^ *"own-app": .*\n/m, ''],
    ['package.json', /^ *"test:own-app": .*\n/m, ''],
    ['package.json', /^ *"bench": .*\n/m, ''],
    ['Dockerfile', /\bkeepsake\b/g, packageName(name)],
  ]
}

const frontPage = `import { Page } from '#ui/page/page.tsx'

export default function Home() {
  return <Page title="Welcome">This is the front page.</Page>
}
`

const linesWithout = (text: string) =>
  text
    .split('\n')
    .filter((line) => !DELETED.test(line))
    .join('\n')

/**
 * @returns the section of the README with the table of the folders
 * @throws {Error} if no section has a row for the examples
 */
function mapIn(readme = ''): string {
  const isMap = (section: string) => /^\| *`app\/\(examples\)`/m.test(section)
  const map = readme.split(/^(?=## )/m).find(isMap)
  if (!map) throw new Error('README.md has no table of the folders with a row for app/(examples)')
  return linesWithout(map).trim()
}

function readme(name: string, map: string, files: Files): string {
  const links = [...files]
    .filter(([file]) => file.endsWith('.md') && file !== 'README.md')
    .map(([file, text]) => `- [${/^# (.*)/m.exec(text)?.[1] ?? file}](${file})`)
  return `# ${name.replace(/[\\`*_[\]<>&]/g, '\\$&')}

\`\`\`sh
npm install && npm run dev   # the app, at http://localhost:3000
npm install && npm test      # the tests
\`\`\`

${map}

## Read on

${links.join('\n')}
`
}

/** @throws {Error} if a file still names what is deleted: an import of it would break the app */
function checkNothingNames(files: Files): void {
  for (const [file, text] of files) {
    const line = text.split('\n').find((one) => DELETED.test(one))
    if (line) throw new Error(`${file} names what is to be deleted: ${line.trim()}`)
  }
}

/**
 * Makes the app of a developer out of this one.
 * @param files all files of the project
 * @param name of the new app, as people read it
 * @returns all files of the new app. They may have to be formatted
 * @throws {Error} if there is nothing to edit in one of the files, or if one would still name what
 * is deleted
 */
export function ownApp(files: Files, name: string): Map<string, string> {
  if (files.has(FRONT_PAGE)) throw new Error(`There is a front page already: ${FRONT_PAGE}`)
  const result = new Map<string, string>()
  for (const [file, text] of files) {
    if (FOLDERS.some((folder) => file.startsWith(`${folder}/`))) continue
    // A document or a workflow names an example, a test or a script in a line of its own.
    result.set(file, /\.(md|yml)$/.test(file) ? linesWithout(text) : text)
  }
  for (const [file, before, after] of edits(name)) {
    const text = result.get(file) ?? ''
    if (text.search(before) < 0) throw new Error(`${file} has nothing like ${before}`)
    // A function, because a name may have a $.
    const edited = text.replace(before, () => after)
    result.set(file, edited)
  }
  result.set('README.md', readme(name, mapIn(files.get('README.md')), result))
  result.set(FRONT_PAGE, frontPage)
  checkNothingNames(result)
  return result
}
