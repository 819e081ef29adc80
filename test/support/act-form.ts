import type { Locator, Page } from 'playwright-core';

/** The form of an act on a case or a dispute, in its drawer. */
export const form = (page: Page): Locator => page.getByRole('dialog');

/** Opens the form of an act by its button. */
export async function open(page: Page, act: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${act}\\s*(→|$)`) })
    .first()
    .click();
  await form(page).getByText('Ctrl+Enter 提交').waitFor();
}

/** Submits it by its button, and waits until the act is done and the drawer closed. */
export async function submit(page: Page, act: string): Promise<void> {
  await form(page).getByRole('button', { name: act, exact: true }).click();
  await page.getByText(`已办理：${act}`).first().waitFor();
  await form(page).waitFor({ state: 'detached' });
}
