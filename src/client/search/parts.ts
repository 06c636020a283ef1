/** What is filled into a part: texts, or nodes where a text is marked. */
export type Slots = Readonly<Record<string, string | readonly Node[]>>;

/** A copy of one of the templates of the page of search, filled. What the reader reads stands there, not here. */
export type Parts = (name: string, slots?: Slots) => DocumentFragment;

/** Reads the parts of which results are made. */
export function partsOf(box: HTMLElement): Parts {
  return (name, slots = {}) => {
    const template = box.querySelector<HTMLTemplateElement>(`template[data-part="${name}"]`);
    const part = template?.content.cloneNode(true) as DocumentFragment | undefined;
    if (!part) return new DocumentFragment();
    for (const place of part.querySelectorAll<HTMLElement>('[data-slot]')) fill(place, slots[place.dataset.slot ?? '']);
    return part;
  };
}

/** A place for which there is nothing to say is left out. */
function fill(place: HTMLElement, content: string | readonly Node[] = ''): void {
  if (content.length === 0) place.remove();
  else place.replaceChildren(...(typeof content === 'string' ? [content] : content));
}
