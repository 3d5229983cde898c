// Runs an Electron app's main file and says on standard output when its window is usable, then quits. Both the empty
// window and ours run through this, so that what it costs is the same for both.
const { app } = require('electron');

const [folder, main] = [process.env.BENCH_APP_FOLDER, process.env.BENCH_APP_MAIN];
app.setAppPath(folder);

// Usable: the page says so (an empty page is, once it has loaded), and the window shows.
const waitForReady = `new Promise((resolve) => {
  const root = document.documentElement;
  const isReady = () => root.dataset.ready === 'true';
  if (isReady()) resolve();
  else new MutationObserver((_, observer) => {
    if (!isReady()) return;
    observer.disconnect();
    resolve();
  }).observe(root, { attributes: true });
})`;

app.on('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => window.once('show', resolve));
  const ready = new Promise((resolve, reject) => {
    window.webContents.once('dom-ready', () => {
      window.webContents.executeJavaScript(waitForReady).then(resolve, reject);
    });
  });
  Promise.all([shown, ready]).then(() => {
    process.stdout.write('usable\n');
    app.quit();
  });
});

require(main);
