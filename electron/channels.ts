/** The two IPC channels there are. Kept apart from the contract, so that the preload bundles nothing else. */
export const callChannel = 'pathbook:call';
export const commandChannel = 'pathbook:command';
