import { z } from 'zod'
import { defineCommand, type Outcome } from '@/cli/command'
import { openCommandContext } from '@/cli/command-context'
import { fail, type Result, succeed } from '@/core/model/result'
import * as field from '@/core/protocol/fields'
import { findProjectBySlug } from '@/data/projects'
import { invitePerson } from '@/server/commands/invite-person'
import type { Context } from '@/server/context'

const input = z.object({
  email: field.email,
  project: field.slug,
  role: field.role.default('translator'),
  locale: field.locale.optional(),
})
type Input = z.output<typeof input>

/** Makes the same one-time link as the people's page, for whoever sets an installation up by script. */
export const userInvite = defineCommand({
  name: 'user invite',
  summary: 'Make a one-time link by which a person takes up a role in a project',
  arguments: ['EMAIL'],
  options: {
    project: { value: 'SLUG', help: 'The project, by the short name in its address' },
    role: { value: 'ROLE', help: 'translator (when left out), reviewer or coordinator' },
    locale: { value: 'TAG', help: 'The language of a translator or reviewer, such as fi' },
  },
  input,
  async run(typed, terminal): Promise<Result<Outcome>> {
    const opened = await openCommandContext(terminal)
    if (!opened.ok) return opened
    return invite(opened.value.ctx, typed).finally(() => opened.value.close())
  },
})

async function invite(ctx: Context, { email, project: slug, role, locale }: Input): Promise<Result<Outcome>> {
  const project = await findProjectBySlug(ctx.db, slug)
  if (project === undefined) return fail('project-unknown', { slug })
  if (role !== 'coordinator' && locale === undefined) return fail('locale-missing', { role })
  const grant = { role, locale: role === 'coordinator' ? null : (locale ?? null) }
  const invited = await invitePerson(ctx, { projectId: project.id, email, ...grant })
  if (!invited.ok) return invited
  const { link, expiresAt } = invited.value
  return succeed({
    text: `Send this link to ${email}. It works once, until ${expiresAt}:\n\n  ${link}`,
    data: { email, ...grant, expiresAt, link },
  })
}
