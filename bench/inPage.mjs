/** Runs inside the page, before its own scripts; leaves moments on `bench`, milliseconds since navigation start. */
export function install() {
  const bench = { asked: null };
  globalThis.bench = bench;

  // Said on the console: who asked the page again and again would slow down what is measured.
  const note = (name, value) => console.debug(`bench ${name} ${value}`);

  const afterPaint = (then) =>
    requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));

  // The page as it came is drawn: what even an empty page takes.
  addEventListener('DOMContentLoaded', () =>
    afterPaint((now) => {
      note('drawn', now);
    }),
  );

  // The first rating is possible: a level is there, and two frames were drawn since.
  const look = () => {
    if (!document.querySelector('input[type=radio]:not(:disabled)')) requestAnimationFrame(look);
    else
      afterPaint((now) => {
        note('ready', now);
      });
  };
  requestAnimationFrame(look);

  // The radar is painted: its canvas holds ink, one frame on.
  const small = document.createElement('canvas');
  small.width = 24;
  small.height = 24;
  const pen = small.getContext('2d', { willReadFrequently: true });
  const lookForInk = () => {
    const canvas = document.querySelector('canvas');
    pen.clearRect(0, 0, 24, 24);
    if (canvas?.width) pen.drawImage(canvas, 0, 0, 24, 24);
    const inked = pen.getImageData(0, 0, 24, 24).data.some((value) => value > 0);
    if (!inked) requestAnimationFrame(lookForInk);
    else
      requestAnimationFrame((now) => {
        note('painted', now);
      });
  };
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      bench.asked = event.timeStamp;
      if (event.target.closest('a[href*="/synthese"]')) requestAnimationFrame(lookForInk);
    },
    true,
  );

  // From the change of address until the map of Regards croisés is drawn.
  bench.cross = (hash) => {
    const began = performance.now();
    location.hash = hash;
    const lookForMap = () => {
      if (!document.querySelector('[role=grid] td')) requestAnimationFrame(lookForMap);
      else
        afterPaint((now) => {
          note('crossed', now - began);
        });
    };
    requestAnimationFrame(lookForMap);
  };

  // The longest task while the whole page goes by, a notch of the wheel a frame; 0: none took 50 ms.
  bench.scroll = () => {
    const tasks = [0];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const step = () => {
      scrollBy(0, 120);
      const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      if (!isEnd) requestAnimationFrame(step);
      else
        setTimeout(() => {
          observer.disconnect();
          note('longest', Math.max(...tasks));
        }, 200);
    };
    requestAnimationFrame(step);
  };

  // The longest task from now until `bench.watched()` is asked; 0: none took 50 ms.
  bench.watch = () => {
    let longest = 0;
    const take = (list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    };
    const observer = new PerformanceObserver(take);
    observer.observe({ type: 'longtask' });
    bench.watched = () =>
      new Promise((resolve) => {
        setTimeout(() => {
          observer.disconnect();
          resolve(longest);
        }, 200);
      });
  };

  // The longest task from the tick of an option of the report until the preview has it.
  bench.choose = async (label, shown) => {
    bench.watch();
    const labels = [...document.querySelectorAll('.report-options label')];
    labels
      .find(({ textContent }) => textContent === label)
      .querySelector('input')
      .click();
    while (!document.querySelector(shown)) await new Promise((resolve) => setTimeout(resolve, 20));
    return await bench.watched();
  };

  // A rating is on the screen: the frame after the key was drawn.
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !/^Digit/.test(event.code)) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          note('answered', performance.now() - event.timeStamp);
        };
        port2.postMessage(null);
      });
    },
    true,
  );
}
