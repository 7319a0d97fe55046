import '#app/ahead.ts';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { startApp } from '#app/start.ts';
import '#app/styles.ts';

const place = document.getElementById('app');
if (place) {
  void startApp().then((first) => createRoot(place).render(<App first={first} />));
}
