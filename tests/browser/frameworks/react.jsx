// SPDX-License-Identifier: MIT
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'siderail/define';

function Page() {
  const [article, setArticle] = useState('1');
  const [ready, setReady] = useState(0);
  const [labels] = useState({ related: 'From React' });
  return (
    <main>
      <button onClick={() => setArticle('2')}>next</button>
      <button onClick={() => setArticle(null)}>away</button>
      <output>{ready}</output>
      {article && (
        <side-rail
          src="/feed.json"
          article={article}
          show="tags related"
          tagHref="/tag/{slug}"
          limit={3}
          labels={labels}
          onside-rail:ready={() => setReady((count) => count + 1)}
        >
          <a href="/all">All</a>
        </side-rail>
      )}
    </main>
  );
}

createRoot(document.querySelector('#app')).render(<Page />);
