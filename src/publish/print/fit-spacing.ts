import type { PageLimits } from '../../model/form.ts';
import type { Run, Spacing } from '../in-page/columns-script.ts';

/** What the form allows when pages are fitted. */
export type Fit = NonNullable<PageLimits['fit']>;

/**
 * Lays out the runs that are named, each with a spacing, or all as they are, on pages that are lower than those of the
 * book by some pixels; tells what came of them.
 */
export type LayOut = (spacing: Spacing | undefined, lower: number) => Promise<readonly Run[]>;

/** A page that is fuller than this may run over in the print, whose lines differ by fractions of a pixel. */
const fullest = 0.96;
/** What holds on pages that are lower by these pixels holds in the print. */
const reserves = [0, 6];
/** How many steps there are from the usual spacing to the closest, and to the widest. */
const steps = 6;

/**
 * The spacing of those runs whose last page would hold too little, or may just run over: the one nearest to the usual
 * at which it holds enough, be it a page less or one that is fuller. Runs that no spacing of the form helps stay as they
 * are, and so do those of one page. The result hangs on the document alone.
 */
export async function fitSpacing(layOut: LayOut, fit: Fit): Promise<Spacing> {
  const measure = async (spacing?: Spacing): Promise<readonly Run[]> => {
    const layouts = [];
    for (const lower of reserves) layouts.push(await layOut(spacing, lower));
    const [usual = [], ...others] = layouts;
    const worst = (one: Run, other: Run | undefined): Run => (other && !isGood(other, fit) ? other : one);
    return usual.map((run) =>
      others.reduce(
        (one, runs) =>
          worst(
            one,
            runs.find(({ id }) => id === run.id),
          ),
        run,
      ),
    );
  };
  const usual = await measure();
  let open = usual.filter((run) => run.pages > 1 && !isGood(run, fit));
  const fitted = new Map<string, number>();
  for (const space of spaces(fit)) {
    if (open.length === 0) break;
    const tried = await measure(new Map(open.map(({ id }) => [id, space])));
    for (const { id } of tried.filter((run) => isGood(run, fit))) fitted.set(id, space);
    open = open.filter(({ id }) => !fitted.has(id));
  }
  // One run stands within another: those that stay as they are must not take over what it gets.
  return fitted.size === 0 ? fitted : new Map(usual.map(({ id }) => [id, fitted.get(id) ?? 1]));
}

function isGood({ filled }: Run, { fill }: Fit): boolean {
  return filled >= fill && filled <= fullest;
}

/** The spacings that are tried, the least change first; a step closer is better than one wider, which gains no page. */
function spaces({ closest, widest }: Fit): readonly number[] {
  const closer = Array.from({ length: steps }, (_, at) => ({ step: at + 1, end: closest }));
  const wider = Array.from({ length: steps }, (_, at) => ({ step: at + 1, end: widest }));
  return [
    ...closer.map((one) => ({ ...one, price: one.step })),
    ...wider.map((one) => ({ ...one, price: 2 * one.step })),
  ]
    .sort((one, other) => one.price - other.price)
    .map(({ step, end }) => Math.round((1 + ((end - 1) * step) / steps) * 100) / 100);
}
