/**
 * Who may call what: every operation × every actor, on a thing of project one in English ('own') and on the same kind of
 * thing in project two ('other'). 'ok' means that rights let it through; everything else is the exact status refused with.
 */
export const ACTORS = [
  'anonymous',
  'stranger',
  'translatorFi',
  'translatorEn',
  'reviewerEn',
  'coordinatorOne',
  'coordinatorTwo',
  'administrator',
  'disabled',
  'halfSignedIn',
] as const
export type ActorName = (typeof ACTORS)[number]

export type Verdict = 'ok' | 401 | 403 | 404
type Row = Readonly<Record<ActorName, Verdict>>

export interface MatrixEntry {
  readonly own: Row
  readonly other?: Row
}

function row(...verdicts: readonly Verdict[]): Row {
  if (verdicts.length !== ACTORS.length)
    throw new Error(`a row needs ${ACTORS.length} verdicts, not ${verdicts.length}`)
  return Object.fromEntries(ACTORS.map((actor, index) => [actor, verdicts[index]])) as Row
}

//                     anon  strng trFi  trEn  revEn coo1  coo2  admin disab half
const OTHER_PROJECT = row(401, 404, 404, 404, 404, 404, 'ok', 'ok', 401, 401)

const EVERYBODY: MatrixEntry = { own: row('ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok') }
const SIGNED_IN: MatrixEntry = { own: row(401, 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 401, 401) }
const ADMINISTRATORS: MatrixEntry = { own: row(401, 403, 403, 403, 403, 403, 403, 'ok', 401, 401) }
const MEMBERS: MatrixEntry = { own: row(401, 404, 'ok', 'ok', 'ok', 'ok', 404, 'ok', 401, 401), other: OTHER_PROJECT }
const TRANSLATORS: MatrixEntry = {
  own: row(401, 404, 403, 'ok', 'ok', 'ok', 404, 'ok', 401, 401),
  other: OTHER_PROJECT,
}
const REVIEWERS: MatrixEntry = { own: row(401, 404, 403, 403, 'ok', 'ok', 404, 'ok', 401, 401), other: OTHER_PROJECT }
const COORDINATORS: MatrixEntry = { own: row(401, 404, 403, 403, 403, 'ok', 404, 'ok', 401, 401), other: OTHER_PROJECT }

/** By operation id. An operation that is missing here fails AZ-01. */
export const MATRIX: Readonly<Record<string, MatrixEntry>> = {
  'session.get': EVERYBODY,
  'session.create': EVERYBODY,
  'session.verify': EVERYBODY,
  'session.sample': EVERYBODY,
  'session.end': EVERYBODY,
  'set-up.complete': EVERYBODY,
  'invitation.accept': EVERYBODY,

  'account.sessions': SIGNED_IN,
  'account.end-session': SIGNED_IN,
  'account.change-password': SIGNED_IN,
  'account.start-two-factor': SIGNED_IN,
  'account.confirm-two-factor': SIGNED_IN,
  'account.end-two-factor': SIGNED_IN,

  'user.list': ADMINISTRATORS,
  'user.change': ADMINISTRATORS,

  'project.list': SIGNED_IN,
  'project.create': ADMINISTRATORS,
  'project.get': MEMBERS,
  'project.change': COORDINATORS,
  'member.list': COORDINATORS,
  'member.remove': COORDINATORS,
  'invitation.list': COORDINATORS,
  'invitation.create': COORDINATORS,
  'invitation.withdraw': COORDINATORS,

  'article.preview': COORDINATORS,
  'article.create': COORDINATORS,
  'version.import': COORDINATORS,
  'article.get': MEMBERS,
  'article.rows': MEMBERS,
  'article.find': MEMBERS,
  'article.events': MEMBERS,
  'version.export': MEMBERS,
  'version.publish': COORDINATORS,
  'version.review-queue': REVIEWERS,

  'unit.get': MEMBERS,
  'unit.history': MEMBERS,
  'unit.save': TRANSLATORS,
  'unit.restore': TRANSLATORS,
  'unit.approve': REVIEWERS,
  'unit.reject': REVIEWERS,
}
