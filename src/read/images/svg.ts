import { createRequire } from 'node:module';
import type { ImageDanger } from '../../diagnostics/catalogue/image.ts';

/** What a drawing may be made of: shapes, their colours, and pictures that stand in it. Letters would be set in whatever font the reader has. */
const shapes = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'switch', 'path', 'rect', 'circle', 'ellipse', 'line'],
  ...[
    'polyline',
    'polygon',
    'linearGradient',
    'radialGradient',
    'stop',
    'pattern',
    'clipPath',
    'mask',
    'marker',
    'image',
  ],
  ...[
    'filter',
    'feBlend',
    'feColorMatrix',
    'feComponentTransfer',
    'feComposite',
    'feDropShadow',
    'feFlood',
    'feFuncA',
    'feFuncB',
  ],
  ...['feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feMorphology', 'feOffset'],
];

/** What programs note in their drawings for themselves. */
const ownNotes = /:|^metadata$/u;

/** Something in a drawing that must not be published, by the name of the element or attribute. */
export interface Danger {
  readonly danger: ImageDanger;
  readonly name: string;
}

/** What is used of the library, which brings no types of its own. */
type Sanitise = (
  text: string,
  options: Readonly<Record<string, unknown>> & {
    readonly transformTags: Readonly<Record<'*', (name: string, attributes: Attributes) => object>>;
  },
) => string;

type Attributes = Readonly<Record<string, string>>;

/** A drawing with nothing in it but shapes, and what had to be taken out of it that is no note of a program. */
export function sanitised(svg: string): { readonly text: string; readonly faults: readonly Danger[] } {
  const sanitise = createRequire(import.meta.url)('sanitize-html') as Sanitise;
  const found = new Map<string, Danger>();
  const tell = (danger: ImageDanger, name: string): void =>
    void found.set(danger === 'letters' ? danger : name, { danger, name });
  const text = sanitise(svg, {
    allowedTags: shapes,
    allowedAttributes: false,
    allowedSchemes: ['data'],
    allowedEmptyAttributes: ['*'],
    nonTextTags: ['metadata', 'script', 'style'],
    selfClosing: [],
    parseStyleAttributes: false,
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    transformTags: {
      '*': (tagName, attributes) => {
        if (!shapes.includes(tagName) && !ownNotes.test(tagName))
          tell(dangers[tagName.toLowerCase()] ?? 'other', tagName);
        const kept = Object.entries(attributes).filter(([name, value]) => isKept(tagName, name, value, tell));
        return { tagName, attribs: Object.fromEntries(kept) };
      },
    },
  });
  return { text, faults: [...found.values()] };
}

const dangers: Readonly<Record<string, ImageDanger>> = {
  script: 'script',
  style: 'style',
  text: 'letters',
  tspan: 'letters',
  textpath: 'letters',
};

/** Whether an attribute stays: notes of programs go, and so does what runs or loads anything, which is told. */
function isKept(tag: string, name: string, value: string, tell: (danger: ImageDanger, name: string) => void): boolean {
  if (/^xmlns(?::xlink)?$/u.test(name)) return true;
  const danger = dangerIn(tag, name, value);
  if (danger) tell(danger, name);
  return !danger && value !== '' && (name === 'xlink:href' || !/:|^data-/u.test(name));
}

/** A value of a style that loads anything but what stands in the drawing, or an escape, which may spell that. */
const loading = /\\|@|(?:url|src|image|image-set)\s*\((?!\s*["']?\s*#)/iu;

function dangerIn(tag: string, name: string, value: string): ImageDanger | undefined {
  if (/^on/iu.test(name)) return 'script';
  const isInside = (address: string): boolean => address.trim().startsWith('#');
  if (/(?:^|:)(?:href|src)$/iu.test(name)) {
    const isPicture = tag === 'image' && /^data:image\/(?:png|jpeg);base64,[\sA-Za-z0-9+/=]+$/u.test(value);
    return isInside(value) || isPicture ? undefined : 'loading';
  }
  return loading.test(value) ? 'loading' : undefined;
}
