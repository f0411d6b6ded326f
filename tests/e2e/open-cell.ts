import type { Locator, Page } from '@playwright/test'
import { cellAt } from '@/tests/e2e/article'
import { expect } from '@/tests/e2e/fixtures'

/** Clicks into the English of a segment until one can write there; a test types faster than a busy page can open. */
export async function openCell(page: Page, segment: number): Promise<Locator> {
  const cell = cellAt(page, segment, 1)
  await expect(async () => {
    await cell.click()
    await expect(cell.getByRole('textbox')).toBeFocused({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  return cell
}
