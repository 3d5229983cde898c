/** Drafts that were left before they were saved. They live as long as the window: a reload keeps them, closing it ends them. */

const prefix = 'pathbook-rule-draft:';

/** Keeps what a draft says. Where the browser has no room for it, the draft lives as long as its screen. */
export function keepDraft(name: string, text: string): void {
  try {
    sessionStorage.setItem(prefix + name, text);
  } catch {
    dropDraft(name);
  }
}

export function keptDraft(name: string): string | null {
  return sessionStorage.getItem(prefix + name);
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}
