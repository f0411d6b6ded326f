export interface PageRequest<Params extends object = object> {
  readonly params: Promise<{ readonly locale: string } & Params>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** One value of the query; given twice it counts as not given. */
export async function queryValue({ searchParams }: PageRequest, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name]
  return typeof value === 'string' ? value : undefined
}
