import type { Page } from '@playwright/test'
import { expect } from '@/tests/e2e/fixtures'

/** What was put on the page as text is on it as text. Runs of spaces are one to a reader. */
export async function expectShown(page: Page, text: string): Promise<void> {
  const plain = (raw: string) => raw.replaceAll(/\s+/g, ' ').trim()
  await expect
    .poll(async () => plain((await page.locator('body').textContent()) ?? '').includes(plain(text)), { message: text })
    .toBe(true)
}

export interface GridTexts {
  readonly sources: readonly (string | undefined)[]
  readonly targets: readonly (string | undefined)[]
}

/** Every row of the grid, which only ever draws the rows in view. */
export async function readGrid(page: Page, count: number): Promise<GridTexts> {
  const seen = new Map<number, readonly string[]>()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('gridcell').first()).toBeVisible()
  await expect(async () => {
    const rows = await grid.evaluate((element) => {
      const drawn = [...element.querySelectorAll('[role=row][data-index]')].map((row) => ({
        index: Number(row.getAttribute('data-index')),
        texts: [...row.querySelectorAll('[role=gridcell] p[lang]')].map((cell) => cell.textContent),
      }))
      element.scrollBy(0, 500)
      return drawn
    })
    for (const { index, texts } of rows) seen.set(index, texts)
    expect(seen.size).toBe(count)
  }).toPass({ intervals: [100], timeout: 30_000 })
  const column = (place: number) => Array.from({ length: count }, (_, index) => seen.get(index)?.[place])
  return { sources: column(0), targets: column(1) }
}
