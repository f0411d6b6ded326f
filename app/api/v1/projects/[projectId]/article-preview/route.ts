import { previewImportOperation } from '@/core/protocol/import'
import { previewImport } from '@/server/commands/preview-import'
import { handle } from '@/server/http/handle'

export const POST = handle(previewImportOperation, previewImport)
