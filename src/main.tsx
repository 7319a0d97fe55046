import '#app/ahead.ts';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { startApp } from '#app/start.ts';
import '#app/styles.ts';

/** How long after the first picture the app begins to be kept for later visits, in milliseconds. */
const calm = 3000;

const place = document.getElementById('app');
if (place) {
  void startApp().then((first) => {
    createRoot(place).render(<App first={first} />);
    // On a network that fails there is simply nothing kept.
    setTimeout(
      () => import('#app/offline.tsx').then(({ keepApp }) => keepApp()).catch(() => 0),
      calm,
    );
  });
}
