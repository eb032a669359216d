/*
 * `npm start`: serves the build with the machine's own Node, if that is new enough, and otherwise with
 * the one that this project installs.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ownNode } from './serving-node.ts'

const SERVER = resolve('.next/standalone/server.js')

const own = ownNode(process.env)
// The server replaces this process, so that a signal reaches it. Windows can't do that.
if (own && process.platform !== 'win32') process.execve?.(own, [own, SERVER], process.env)
await import(pathToFileURL(SERVER).href)
