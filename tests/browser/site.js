// SPDX-License-Identifier: MIT
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../../demo/build.mjs';
import { serveSite } from '../../demo/serve.mjs';

/**
 * The demonstration, built and served from a folder of its own, as several files of tests run at the same time.
 * @returns {Promise<{ url: string, folder: string, close: () => Promise<void> }>}
 */
export async function openSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'siderail-site-'));
  await buildSite(folder);
  const site = await serveSite({ port: 0, folder });
  const close = () => site.close().finally(() => rmSync(folder, { recursive: true }));
  return { url: site.url, folder, close };
}
