import { apology } from '#app/(examples)/apology/journey.ts'
import { letterText } from '#app/(examples)/apology/letter.ts'
import { letterOf } from '#app/(examples)/apology/result.ts'
import { resultDownload } from '#lib/journeys/download.ts'

export const GET = resultDownload(apology, 'letter.txt', (result) => letterText(letterOf(result)))
