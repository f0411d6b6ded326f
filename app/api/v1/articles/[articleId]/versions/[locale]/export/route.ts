import { exportVersionOperation } from '@/core/protocol/articles'
import { fileResponse } from '@/server/http/file-response'
import { handle } from '@/server/http/handle'
import { exportVersion } from '@/server/queries/export-version'

export const GET = handle(exportVersionOperation, async (ctx, input) => {
  const file = await exportVersion(ctx, input)
  return file.ok ? { ok: true, value: fileResponse(file.value, 'text/markdown') } : file
})
