import { application } from '#app/(examples)/application/journey.ts'
import { valueText } from '#lib/forms/describe.ts'
import { resultDownload } from '#lib/journeys/download.ts'

export const GET = resultDownload(application, 'application.txt', (result) =>
  valueText(result, application.result.schema),
)
