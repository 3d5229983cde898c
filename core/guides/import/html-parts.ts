/** Tells, by its opening tag, whether an element of a web page is about the site or unseen rather than its subject. */

const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i');
const idValue = attribute('id');
const roleValue = attribute('role');
const styleValue = attribute('style');
const hiddenValue = attribute('hidden');
const classValue = attribute('class');

function read(tag: string, value: RegExp): string | undefined {
  const match = value.exec(tag);
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

const siteRoles = new Set(['navigation', 'contentinfo', 'dialog', 'alertdialog', 'search']);
/** Elements that hold nothing: one that is hidden has no end to wait for. */
const voids = new Set(
  'area base br col embed hr img input link meta source track wbr body html main article'.split(' '),
);

function isHidden(tag: string): boolean {
  if (!/hidden|display/i.test(tag)) return false;
  if (/display\s*:\s*none/i.test(read(tag, styleValue) ?? '')) return true;
  const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
  return /\shidden(?=[\s=/>])/i.test(bare) && read(tag, hiddenValue)?.toLowerCase() !== 'until-found';
}

/**
 * For one page, tells of an opening tag whether its element is a part of the site (navigation, footer, dialog) or
 * hidden. What a control of the page opens (an answer under its question, a tab) is hidden only for the time being.
 */
export function isOfSite(html: string): (name: string, tag: string) => 'site' | 'hidden' | undefined {
  let controlled: Set<string> | undefined;
  return (name, tag) => {
    if (name === 'nav' || name === 'footer') return 'site';
    if (voids.has(name) || tag.length < name.length + 6 || tag.endsWith('/>')) return undefined;
    if (/\srole\s*=/i.test(tag) && siteRoles.has((read(tag, roleValue) ?? '').toLowerCase())) return 'site';
    if (!isHidden(tag)) return undefined;
    controlled ??= new Set(
      Array.from(html.matchAll(/\saria-controls\s*=\s*["']?([^"'\s>]{1,200})/gi), ([, id = '']) => id),
    );
    return controlled.has(read(tag, idValue) ?? '') ? undefined : 'hidden';
  };
}

const inline = new Set(['span', 'i', 'em', 'b', 'small', 'strong', 'a']);

/** Whether an element is one that pages use for pictures: hidden from readers, or of an icon font. */
export function isUnseenIcon(name: string, tag: string): boolean {
  if (!inline.has(name) || tag.length < name.length + 8) return false;
  return /\saria-hidden\s*=\s*["']?true/i.test(tag) || /\bicon/i.test(read(tag, classValue) ?? '');
}
