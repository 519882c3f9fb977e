import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A Chromium that npm brought along, with none of the arguments that its package proposes: those put all in one process
 * and switch off what keeps pages apart. The package is for Linux on x64; elsewhere, the machine's own Chrome.
 */
export async function openChromium(): Promise<Browser> {
  const isBrought = process.platform === 'linux' && process.arch === 'x64';
  if (!isBrought) return await playwright.launch({ channel: 'chrome' });
  return await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}
