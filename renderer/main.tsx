import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, styleNonce } from './app/App';
import { createClient } from './app/api/client';
import { connect } from './app/api/transport';
import { browserShell, desktopShell } from './app/shell/shell';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The scroll lock of dialogs writes a style element of its own; it takes the same nonce.
setNonce(styleNonce());

const transport = connect();
const client = createClient(transport);
createRoot(root).render(
  <StrictMode>
    <App client={client} shell={transport.shell === 'electron' ? desktopShell(client) : browserShell()} />
  </StrictMode>,
);
