const typingInputs = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file']);

/** True where keys write text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !typingInputs.has(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** True where a single letter already means something: a menu, a list of choices. */
export function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="menu"],[role="listbox"],[role="combobox"]') !== null
  );
}

/** True while a dialog asks for an answer first. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"],[role="alertdialog"]') !== null;
}
