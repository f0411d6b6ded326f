/** A string that names one kind of thing; the compiler keeps a SegmentId from standing where a UnitId is wanted. */
export type Branded<Brand extends string> = string & { readonly __brand: Brand }

export type UserId = Branded<'UserId'>
export type ProjectId = Branded<'ProjectId'>
export type MemberId = Branded<'MemberId'>
export type InvitationId = Branded<'InvitationId'>
export type ArticleId = Branded<'ArticleId'>
export type BlockId = Branded<'BlockId'>
export type SegmentId = Branded<'SegmentId'>
export type VersionId = Branded<'VersionId'>
export type UnitId = Branded<'UnitId'>
/** Made by the client, once per intended change: the same id applied n times changes the text once. */
export type OperationId = Branded<'OperationId'>
