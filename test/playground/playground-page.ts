import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** Where the pictures of each step are put, to be looked at. */
export const SCREENSHOTS = process.env.SCREENSHOTS || join(tmpdir(), 'peersay-playground');

/** A slow machine with much else to do. In milliseconds. */
const PATIENCE = 90_000;

/** The Playground as somebody uses it: what they type and press, and what they wait to see. */
export interface PlaygroundPage {
  readonly page: Page;
  say(text: string): Promise<void>;
  press(label: string): Promise<void>;
  /** Waits until something is shown; the last place where it stands. */
  sees(text: string | RegExp): Promise<Locator>;
  picture(name: string): Promise<void>;
}

export async function openPlaygroundPage(browser: Browser, url: string): Promise<PlaygroundPage> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1500, height: 1300 } });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const box = page.locator('div[role=textbox][data-lexical-editor=true]');
  await box.waitFor();
  const sees: PlaygroundPage['sees'] = async (text) => {
    const found = page.getByText(text).filter({ visible: true }).last();
    await found.waitFor();
    return found;
  };
  return {
    page,
    sees,
    async say(text) {
      await box.click();
      await box.fill(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    async press(label) {
      await page.getByRole('button', { name: label, exact: true }).last().click();
    },
    async picture(name) {
      // Cards are laid out after they are shown.
      await page.waitForTimeout(1_000);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
  };
}
