import type { Failure, MessageValues } from '@/core/model/result'

type Explain = (values: MessageValues) => string

/** One line per failure of the command line: what is wrong, and how to mend it. */
const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  'setting-wrong': ({ name }) => `The setting ${name} is wrong: see "Configuration" in README.md for what it may be.`,
  'mode-wrong': ({ mode, wanted }) => `NODE_ENV is "${mode}": unset it, or set it to "${wanted}".`,
  'public-origin-missing': ({ host }) =>
    `HOST=${host} opens the server to other machines: set PUBLIC_ORIGIN to the address people use, such as https://hexapla.example.`,
  'port-taken': ({ port }) =>
    `Port ${port} is taken by another program: end it, or choose another port with PORT=${Number(port) + 1}.`,
  'port-forbidden': ({ port }) =>
    `Port ${port} may not be used by an ordinary user: choose one above 1023, such as PORT=3000.`,
  'host-unknown': ({ host }) => `This machine has no address "${host}": set HOST to one it has, such as 127.0.0.1.`,

  'folder-in-use': ({ path, pid }) =>
    `Another running Hexapla (process ${pid}) uses this data folder (${path}): stop it, or choose another folder with HEXAPLA_DATA.`,
  'data-folder-not-writable': ({ path, reason }) =>
    `The data folder ${path} cannot be written (${reason}): change its owner, or choose another folder with HEXAPLA_DATA.`,
  'binaries-missing': ({ platform }) =>
    `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 14 or newer.`,
  'binaries-not-linked': ({ path, reason }) =>
    `The libraries of the embedded PostgreSQL cannot be linked in ${path} (${reason}): run \`npm ci\` as the owner of this checkout.`,
  'binaries-unreachable': ({ path, cache }) =>
    `PostgreSQL refuses to run as root, and no other user can reach ${path} or a copy in ${cache}: move the checkout, to /opt for one, or start as an ordinary user.`,
  'cluster-of-root': ({ path, uid }) =>
    `The database in ${path} belongs to root, as whom PostgreSQL refuses to run: give it away with \`chown -R ${uid} ${path}\`.`,
  'cluster-of-another-user': ({ path, uid, self }) =>
    `The database in ${path} belongs to user ${uid}, you are ${self}: start as that user or as root, or choose another folder with HEXAPLA_DATA.`,
  'cluster-not-recognised': ({ path }) =>
    `${path} is not a database of Hexapla: move it away, or choose another folder with HEXAPLA_DATA.`,
  'cluster-of-another-version': ({ path, found, wanted }) =>
    `The database in ${path} was made by PostgreSQL ${found}, this Hexapla has ${wanted}: start it with the Hexapla that made it.`,
  'cluster-password-missing': ({ path }) =>
    `The passwords of the database are missing: bring ${path} back from a backup.`,
  'cluster-not-created': ({ reason }) => `The embedded PostgreSQL could not be set up: ${reason}.`,
  'cluster-not-started': ({ reason, log }) => `The embedded PostgreSQL does not start: ${reason} (more in ${log}).`,
  'cluster-not-durable': ({ setting }) =>
    `The embedded PostgreSQL runs with ${setting} off and could lose saves: turn it on.`,
  'cluster-will-not-stop': ({ path, pid }) =>
    `A PostgreSQL from before (process ${pid}) still works in ${path} and does not end: end it.`,

  'database-unreachable': ({ host, port, reason }) =>
    `No database answers at ${host}:${port} (${reason}): start it, or correct DATABASE_URL.`,
  'database-credentials-wrong': ({ user, host }) =>
    `The database at ${host} refuses user "${user}" or the password: correct DATABASE_URL.`,
  'database-missing': ({ database, host }) =>
    `There is no database "${database}" at ${host}: create it, or correct DATABASE_URL.`,
  'database-needs-tls': ({ host }) =>
    `The database at ${host} wants an encrypted connection: add ?sslmode=require to DATABASE_URL.`,
  'database-full': ({ host }) =>
    `The database at ${host} has no connection left: raise its max_connections or end other programs.`,
  'database-refused': ({ host, reason }) => `The database at ${host} refuses: ${reason}.`,
  'database-too-old': ({ version, wanted }) => `The database is PostgreSQL ${version}: use ${wanted} or newer.`,
  'database-read-only': () => 'The database is read-only, a replica perhaps: let DATABASE_URL name the primary.',
  'database-encoding-wrong': ({ encoding }) =>
    `The database's encoding is ${encoding}: create one with ENCODING 'UTF8'.`,
  'database-locale-wrong': () =>
    "The database's LC_CTYPE is C, so letters outside ASCII are not seen as letters: create one with LC_CTYPE 'C.UTF-8' TEMPLATE template0.",

  'migration-changed': ({ name }) =>
    `The migration ${name} was changed after it had been applied: bring back prisma/migrations/${name}/migration.sql.`,
  'migration-failed': ({ name, reason }) => `The migration ${name} failed and was undone: ${reason}.`,
  'schema-newer': ({ name }) =>
    `The database was used by a newer Hexapla (it has ${name}): start that version, or bring back a backup from before.`,
  'project-unknown': ({ slug }) =>
    `There is no project "${slug}": use the short name in its address, as the workbench shows it.`,
  'locale-missing': ({ role }) => `A ${role} works in one language: name it, such as --locale fi.`,
  'language-not-in-project': () => 'The project does not have this language: add it on its page first.',
  'checkout-not-writable': ({ path, reason }) =>
    `The pages must be built, and ${path} cannot be written (${reason}): run \`npm run build\` as its owner.`,
  'build-failed': ({ output }) => `The pages could not be built:\n${output}`,
  'build-locked': ({ pid }) => `Process ${pid} has been building the pages for too long: end it and start again.`,
}

/** The line for a failure; a code without one is printed as it is, which is still more than nothing. */
export async function explainFailure({ code, values = {} }: Failure): Promise<string> {
  return EXPLANATIONS[code]?.(values) ?? (await sharedSentence(code, values)) ?? `${code} ${JSON.stringify(values)}`
}

/** What the pages say about the same failure of a command. Loaded when needed: most command lines do not fail. */
async function sharedSentence(code: string, values: MessageValues): Promise<string | undefined> {
  const { default: messages } = await import('@/messages/en.json')
  const isShared = (key: string): key is keyof typeof messages.errors => Object.hasOwn(messages.errors, key)
  if (!isShared(code)) return undefined
  const { createTranslator } = await import('use-intl/core')
  // A value that is missing leaves its place in the sentence empty; the sentence still says what happened.
  return createTranslator({ locale: 'en', messages, namespace: 'errors', onError: () => undefined })(code, values)
}
