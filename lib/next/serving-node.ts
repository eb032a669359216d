import { readFileSync } from 'node:fs'
import { z } from 'zod'

const packageFile = z.object({ engines: z.object({ node: z.string() }) })

/** The versions with which the app runs, such as `>=22.18`, as package.json says. */
const enginesOf = (folder: string) =>
  packageFile.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))).engines.node

/** @returns major and minor of a text such as `node/v24.21.0` or `>=22.18` */
const versionIn = (text: string, before: string): [number, number] | undefined => {
  const [, major, minor] = new RegExp(`${before}(\\d+)\\.(\\d+)`).exec(text) ?? []
  return major ? [Number(major), Number(minor)] : undefined
}

/**
 * Which Node serves. The machine's own, if it is new enough: whoever keeps the machine up to date
 * updates that one. But npm puts the Node that this project installs first on the PATH of each script,
 * and names the machine's own, with which npm itself runs, in two variables.
 * @param environment of a script of npm
 * @param engines the versions that are new enough, such as `>=22.18`
 * @returns the path of the machine's own Node, or undefined if it is older or unknown
 */
export function ownNode(
  environment: Readonly<Record<string, string | undefined>>,
  engines: string = enginesOf('.'),
): string | undefined {
  const { npm_node_execpath: path, npm_config_user_agent: agent = '' } = environment
  const [found, least] = [versionIn(agent, '\\bnode/v'), versionIn(engines, '>=')]
  if (!found || !least) return undefined
  const [isNewer, isSame] = [found[0] > least[0], found[0] === least[0]]
  return isNewer || (isSame && found[1] >= least[1]) ? path : undefined
}
