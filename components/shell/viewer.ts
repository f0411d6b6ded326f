/** What the head of the page shows of who is signed in. */
export type Viewer = AnonymousViewer | SignedInViewer

export interface AnonymousViewer {
  readonly kind: 'anonymous'
}

export interface SignedInViewer {
  readonly kind: 'person'
  readonly name: string
  /** Coordinators and administrators see the door to the people's page. */
  readonly managesPeople: boolean
}
