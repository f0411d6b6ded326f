import { changeProjectOperation, getProjectOperation } from '@/core/protocol/projects'
import { changeProject } from '@/server/commands/change-project'
import { handle } from '@/server/http/handle'
import { getProject } from '@/server/queries/get-project'

export const GET = handle(getProjectOperation, getProject)
export const PATCH = handle(changeProjectOperation, changeProject)
