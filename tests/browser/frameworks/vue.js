// SPDX-License-Identifier: MIT
import { createApp, h, ref } from 'vue';
import 'siderail/define';

const Page = {
  setup() {
    const article = ref('1');
    const ready = ref(0);
    const labels = { related: 'From Vue' };
    return () =>
      h('main', [
        h('button', { onClick: () => (article.value = '2') }, 'next'),
        h('button', { onClick: () => (article.value = null) }, 'away'),
        h('output', ready.value),
        article.value &&
          h(
            'side-rail',
            {
              src: '/feed.json',
              article: article.value,
              show: 'tags related',
              tagHref: '/tag/{slug}',
              limit: 3,
              labels,
              'onSide-rail:ready': () => ready.value++,
            },
            [h('a', { href: '/all' }, 'All')],
          ),
      ]);
  },
};

createApp(Page).mount('#app');
