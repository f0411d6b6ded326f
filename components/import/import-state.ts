import type { Locale } from '@/core/model/locale'
import type { ArticleProposal, PartRole } from '@/core/protocol/import'

/** The document as the person gave it: kept, so that it can be read again with another encoding. */
export interface ChosenDocument {
  readonly bytes: Blob
  readonly fileName?: string
}

export interface TargetChoice {
  readonly locale: Locale
  /** How the page's language line called it; empty when the person added it. */
  readonly label: string
  readonly isChosen: boolean
}

/** A proposal with the corrections made so far; what is sent when the person confirms. */
export interface Draft {
  readonly document: ChosenDocument
  readonly proposal: ArticleProposal
  readonly roles: readonly PartRole[]
  readonly sourceLocale: string
  readonly date: string
  readonly slug: string
  readonly targets: readonly TargetChoice[]
}

export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly document: ChosenDocument }
  | { readonly step: 'confirm'; readonly draft: Draft }
  | { readonly step: 'storing'; readonly draft: Draft }

export type ImportEvent =
  | { readonly type: 'document-chosen'; readonly document: ChosenDocument }
  | { readonly type: 'document-refused' }
  | {
      readonly type: 'proposal-read'
      readonly document: ChosenDocument
      readonly proposal: ArticleProposal
      readonly projectLocales: readonly Locale[]
      readonly defaultSource: Locale
    }
  | { readonly type: 'role-changed'; readonly index: number; readonly role: PartRole }
  | { readonly type: 'field-changed'; readonly field: 'sourceLocale' | 'date' | 'slug'; readonly value: string }
  | { readonly type: 'target-toggled'; readonly locale: Locale }
  | { readonly type: 'target-added'; readonly locale: Locale }
  | { readonly type: 'storing-started' }
  | { readonly type: 'storing-failed' }
  | { readonly type: 'started-over' }

export const INITIAL_STATE: ImportState = { step: 'choose' }

/** What an event makes of the state of an import; events that do not fit the step change nothing. */
export function advanceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'document-chosen':
      return { step: 'reading', document: event.document }
    case 'document-refused':
    case 'started-over':
      return INITIAL_STATE
    case 'proposal-read':
      return { step: 'confirm', draft: draftFrom(event) }
    case 'storing-started':
      return state.step === 'confirm' ? { step: 'storing', draft: state.draft } : state
    case 'storing-failed':
      return state.step === 'storing' ? { step: 'confirm', draft: state.draft } : state
    default:
      return state.step === 'confirm' ? { step: 'confirm', draft: correctDraft(state.draft, event) } : state
  }
}

type Correction = Extract<ImportEvent, { type: 'role-changed' | 'field-changed' | 'target-toggled' | 'target-added' }>

function correctDraft(draft: Draft, event: Correction): Draft {
  switch (event.type) {
    case 'role-changed':
      return { ...draft, roles: draft.roles.map((role, index) => (index === event.index ? event.role : role)) }
    case 'field-changed':
      return { ...draft, [event.field]: event.value }
    case 'target-toggled':
      return {
        ...draft,
        targets: draft.targets.map((target) =>
          target.locale === event.locale ? { ...target, isChosen: !target.isChosen } : target,
        ),
      }
    case 'target-added':
      if (draft.targets.some(({ locale }) => locale === event.locale)) return draft
      return { ...draft, targets: [...draft.targets, { locale: event.locale, label: '', isChosen: true }] }
  }
}

/** The page's own language line decides; a page without one gets the project's languages. */
function draftFrom({
  document,
  proposal,
  projectLocales,
  defaultSource,
}: Extract<ImportEvent, { type: 'proposal-read' }>): Draft {
  const proposed = proposal.targetLocales.map(({ locale, label }) => ({ locale, label, isChosen: true }))
  const fromProject = projectLocales.map((locale) => ({ locale, label: '', isChosen: true }))
  return {
    document,
    proposal,
    roles: proposal.parts.map(({ role }) => role),
    sourceLocale: proposal.sourceLocale ?? defaultSource,
    date: proposal.date ?? '',
    slug: proposal.slug,
    targets: proposed.length > 0 ? proposed : fromProject,
  }
}

/** The target languages to send: those chosen, without the source's own. */
export function chosenTargets(draft: Draft): readonly Locale[] {
  return draft.targets
    .filter(({ locale, isChosen }) => isChosen && locale !== draft.sourceLocale)
    .map(({ locale }) => locale)
}
