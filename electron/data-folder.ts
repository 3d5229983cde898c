import path from 'node:path';

const folderName = 'Pathbook';
export const workbookFileName = 'workbook.pathbook';

/**
 * The folder where Pathbook keeps the workbook on this system. The same one that Electron picks for the desktop
 * shell, worked out without Electron, so that both shells open the same workbook.
 */
export function defaultDataFolder(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') {
    const roaming = environment.APPDATA;
    return path.join(
      roaming === undefined || roaming === '' ? path.join(home, 'AppData', 'Roaming') : roaming,
      folderName,
    );
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', folderName);
  const config = environment.XDG_CONFIG_HOME;
  return path.join(config === undefined || config === '' ? path.join(home, '.config') : config, folderName);
}
