// SPDX-License-Identifier: MIT
import { html } from './html.mjs';
import { layout } from './layout.mjs';

/** What the server shows for an address that leads nowhere. */
export const notFoundPage = () =>
  layout({
    path: '/404.html',
    title: 'Page not found',
    description: 'There is no page at this address.',
    head: html`<meta name="robots" content="noindex" /> `,
    main: html`<header class="page-head">
      <h1 class="page-title">There is no page at this address</h1>
      <p class="page-count">
        Start again from <a href="/">the front page</a>, or from <a href="/tags/">the list of tags</a>.
      </p>
    </header>`,
  });
