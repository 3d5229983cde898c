/**
 * Marks the page so that it prints one section of the guide alone, runs `print`, and takes the marks away again. The
 * print styles do the rest: they show the section, the guide's title and where it comes from. A section that is not on
 * the page prints the whole guide.
 */
export async function printSection(
  article: HTMLElement,
  sectionId: string,
  print: () => Promise<unknown>,
): Promise<void> {
  const section = [...article.querySelectorAll('[data-section]')].find(
    (one) => one.getAttribute('data-section') === sectionId,
  );
  if (!section) {
    await print();
    return;
  }
  article.setAttribute('data-printing', 'section');
  section.setAttribute('data-printed', 'whole');
  for (let up = section.parentElement; up !== null && up !== article; up = up.parentElement) {
    up.setAttribute('data-printed', 'around');
  }
  try {
    await print();
  } finally {
    article.removeAttribute('data-printing');
    for (const marked of article.querySelectorAll('[data-printed]')) marked.removeAttribute('data-printed');
  }
}
