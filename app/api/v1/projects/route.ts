import { createProjectOperation, listProjectsOperation } from '@/core/protocol/projects'
import { createProject } from '@/server/commands/create-project'
import { handle } from '@/server/http/handle'
import { listProjects } from '@/server/queries/list-projects'

export const GET = handle(listProjectsOperation, listProjects)
export const POST = handle(createProjectOperation, createProject)
