/**
 * The screens under /guides that stand apart from reading. What leads to one is offered only while it is here.
 */
export const hasScreen: Readonly<Record<'compare' | 'edit' | 'marks', boolean>> = {
  compare: true,
  edit: false,
  marks: true,
};
