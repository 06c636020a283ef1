import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import { dotsPerInch, type ImageFile, leastDots } from '../../model/image.ts';
import { allSections, type Plan } from '../../model/plan.ts';
import { blocksWithin, type Image } from '../../model/rich.ts';
import { closest } from '../../model/suggestion.ts';

/**
 * Every picture that prose places is there and fine enough for print, and every one that is there is placed, unless
 * a misspelt name means it. Gives markdown/image, image/coarse at the notation, image/unused at the file.
 */
export function placedImages(plan: Plan): readonly Diagnostic[] {
  const placed = allSections(plan)
    .flatMap(({ blocks }) => blocks.flatMap(blocksWithin))
    .filter((block) => block.type === 'image');
  const unused = [...plan.images.keys()].filter((name) => placed.every((image) => image.name !== name));
  const missing = placed
    .filter(({ name }) => !plan.images.has(name))
    .map((image) => ({
      ...image,
      suggestion: closest(image.name, unused) ?? closest(image.name, [...plan.images.keys()]),
    }));
  return [
    ...missing.map(({ name, place, suggestion }) =>
      diagnose('markdown/image', place, {
        url: `images/${name}`,
        problem: 'missing',
        suggestion: suggestion && `images/${suggestion}`,
      }),
    ),
    ...placed.flatMap((image) => coarse(image, plan.images.get(image.name))),
    ...unused.flatMap((name) => {
      const path = plan.images.get(name)?.file;
      const isMeant = missing.some(({ suggestion }) => suggestion === name);
      return path === undefined || isMeant ? [] : [diagnose('image/unused', startOfFile(path), { path, name })];
    }),
  ];
}

/** A drawing has no pixels. */
function coarse({ share, place }: Image, file: ImageFile | undefined): readonly Diagnostic[] {
  if (!file || file.isDrawn) return [];
  const dots = dotsPerInch(file, share);
  if (dots >= leastDots) return [];
  const fine = Math.floor((share * 100 * dots) / leastDots);
  const pixels = Math.ceil((file.width * leastDots) / dots);
  return [
    diagnose('image/coarse', place, {
      dots: Math.floor(dots),
      least: leastDots,
      pixels,
      percent: fine < 10 ? undefined : fine,
    }),
  ];
}
