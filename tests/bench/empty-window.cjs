// The least that an Electron app can be: one sandboxed window with an empty page. What ours is measured against.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.setPath('userData', process.env.PATHBOOK_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(__dirname, 'empty-page.html'));
});
app.on('window-all-closed', () => app.quit());
