import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding, Reading } from '../../model/published/finding.ts';
import { letters, usual } from '../../model/published/plain.ts';
import type { BudgetRow, BudgetTable, Recognized } from '../../model/published/recognized.ts';
import { nameDifference } from '../names.ts';
import { rounding, shown } from '../numbers.ts';
import { computed, found, reading } from '../report.ts';

interface Amount {
  readonly year: number;
  /** The amount before the parentheses, and the one within. */
  readonly plain: number | undefined;
  readonly within: number | undefined;
  readonly decimals: number;
}

function amountOf({ year, said }: BudgetRow['amounts'][number]): Amount {
  const text = usual(said.text);
  const within = /\(\s*△?([\d,]+(?:\.\d+)?)\s*\)/u.exec(text)?.[1];
  const plain = /^△?([\d,]+(?:\.\d+)?)/u.exec(text)?.[1];
  const number = (digits: string | undefined) =>
    digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
  return {
    year,
    plain: number(plain),
    within: number(within),
    decimals: /\.(\d+)/u.exec(plain ?? within ?? '')?.[1]?.length ?? 0,
  };
}

function row(one: BudgetRow): Reading {
  return {
    text: `${one.name.text}${one.account ? ` | ${one.account.text}` : ''} | ${one.amounts.map(({ said }) => said.text).join(' | ')}`,
    at: one.amounts[0]?.said.at ?? one.name.at,
  };
}

/** Lines of money that exceed the line above them, sums that are not those of the parts, and parentheses reversed. */
export function budgetTrees({ budgets }: Recognized): readonly Finding[] {
  return budgets.flatMap((table) => familiesOf(table).flatMap((family) => treeFindings(table, family)));
}

interface Family {
  readonly parent: BudgetRow;
  readonly children: readonly BudgetRow[];
}

function familiesOf({ rows }: BudgetTable): readonly Family[] {
  return rows.flatMap((parent, index): readonly Family[] => {
    const until = rows.findIndex((one, at) => at > index && one.depth <= parent.depth);
    const below = rows.slice(index + 1, until < 0 ? undefined : until);
    const depth = Math.min(...below.map((one) => one.depth));
    const children = below.filter((one) => one.depth === depth && one.amounts.length > 0);
    const isClear = isOneLine(parent) && children.every(isOneLine);
    return isClear && parent.amounts.length > 0 && children.length > 0 ? [{ parent, children }] : [];
  });
}

/** Whether a row has the name of one line: rows that ran together have the numbers of several. */
function isOneLine({ name }: BudgetRow): boolean {
  const numbers = usual(name.text).match(/\(\s*\d{3,4}\s*(?:,[^)]*)?\)/gu)?.length ?? 0;
  return numbers <= 1 && !/\d{1,3}(?:,\d{3})+|\s內|[▪■①-⑳].*[▪■]|\)\s*-\s/u.test(name.text) && name.text.length < 70;
}

function treeFindings(table: BudgetTable, { parent, children }: Family): readonly Finding[] {
  const findings = parent.amounts.flatMap((own): readonly Finding[] => {
    const amount = amountOf(own);
    const parts = children.flatMap((child) => child.amounts.filter(({ year }) => year === own.year).map(amountOf));
    const values = parts.flatMap(({ plain, within }) => plain ?? within ?? []);
    if (values.length === 0) return [];
    const sum = rounding(
      values.reduce((total, value) => total + value, 0),
      4,
    );
    return [...exceeding(parent, children, amount, values), ...summing(parent, children, amount, values, sum)];
  });
  void table;
  return findings.slice(0, 1);
}

function exceeding(
  parent: BudgetRow,
  children: readonly BudgetRow[],
  { year, plain, within }: Amount,
  values: readonly number[],
): readonly Finding[] {
  const limit = Math.max(plain ?? 0, within ?? 0);
  const largest = Math.max(...values);
  if (limit === 0 || largest <= limit * 1.0005 + 0.5) return [];
  const child = children[values.indexOf(largest)] ?? children[0]!;
  return [
    found(
      'budget-child-exceeds',
      'certain',
      parent.code,
      {
        ko: `${year}년에 하위 사업 '${child.name.text}' ${shown(largest)}#{이} 상위 사업 '${parent.name.text}' ${shown(limit)}보다 큽니다.`,
        en: `In ${year} '${child.name.text}' (${shown(largest)}) exceeds '${parent.name.text}' (${shown(limit)}) that it belongs to.`,
      },
      [row(parent), row(child)],
    ),
  ];
}

function summing(
  parent: BudgetRow,
  children: readonly BudgetRow[],
  { year, plain, within, decimals }: Amount,
  values: readonly number[],
  sum: number,
): readonly Finding[] {
  if (plain === undefined || values.length < children.length || (children.length < 2 && within !== undefined))
    return [];
  const step = 10 ** -decimals;
  const slack = step * Math.max(1, values.length / 2);
  const difference = Math.abs(sum - plain);
  const isReversed = within !== undefined && within < plain && Math.abs(sum - within) <= slack;
  if (isReversed)
    return [
      found(
        'parentheses-reversed',
        'likely',
        parent.code,
        {
          ko: `'${parent.name.text}' ${year}년 '${shown(plain)} (${shown(within)})': 하위 사업의 합 ${shown(sum)}#{은} 괄호 안의 금액과 같습니다. 괄호와 금액이 바뀐 것으로 보입니다.`,
          en: `'${parent.name.text}' (${year}): its parts add up to ${shown(sum)}, the amount in parentheses; the two seem to be reversed.`,
        },
        [row(parent), ...children.map(row), computed(shown(sum))],
      ),
    ];
  if (difference <= 1e-9 || (within !== undefined && Math.abs(sum - within) <= slack)) return [];
  const isClose = difference <= Math.max(step, plain * 0.05);
  if (difference <= step * 1.01 && decimals === 0) return [sumFinding(parent, children, year, plain, sum, 'note')];
  const isFar = sum > plain * 5;
  return [
    sumFinding(parent, children, year, plain, sum, (isClose || isFar) && children.length > 1 ? 'likely' : 'note'),
  ];
}

function sumFinding(
  parent: BudgetRow,
  children: readonly BudgetRow[],
  year: number,
  plain: number,
  sum: number,
  sure: Finding['confidence'],
): Finding {
  return found(
    'budget-sum',
    sure,
    parent.code,
    {
      ko: `'${parent.name.text}' ${year}년은 ${shown(plain)}인데 아래 사업을 더하면 ${shown(sum)}입니다.`,
      en: `'${parent.name.text}' is ${shown(plain)} in ${year}, but the lines below it add up to ${shown(sum)}.`,
    },
    [row(parent), ...children.slice(0, 12).map(row), computed(shown(sum))],
  );
}

/** One number of a programme with other amounts, accounts or names in other places. */
export function budgetNumbers({ budgets }: Recognized): readonly Finding[] {
  const rows = budgets.flatMap((table) => withParents(table)).filter(({ row: one }) => isOneLine(one));
  const byNumber = gather(
    rows.filter(({ key }) => key !== undefined),
    ({ key }) => key!,
  );
  return [...byNumber.values()].flatMap((same) =>
    same.length < 2 ? [] : [...accounts(same), ...names(same), ...amounts(same)],
  );
}

interface Keyed {
  readonly row: BudgetRow;
  /** The number of a line with that of the one above it. */
  readonly key: string | undefined;
  readonly factor: number;
}

function withParents(table: BudgetTable): readonly Keyed[] {
  let unit: string | undefined;
  const factor = /백만/u.test(table.unit?.text ?? '') ? 0.01 : /천\s?원/u.test(table.unit?.text ?? '') ? 0.00001 : 1;
  return table.rows.map((one) => {
    if (one.number?.length === 4) unit = one.number;
    const key =
      one.number === undefined ? undefined : one.number.length === 4 ? one.number : unit && `${unit}/${one.number}`;
    return { row: one, key, factor };
  });
}

function bareName(name: string): string {
  return usual(name)
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s*[(（][\d\s,\p{L}&]*[)）]\s*\d?」?\s*/gu, '')
    .trim();
}

function names(same: readonly Keyed[]): readonly Finding[] {
  const ways = [...gather(same, ({ row: { name } }) => letters(bareName(name.text)))].filter(
    ([name]) => name.length > 2,
  );
  const [main, ...others] = ways.sort((left, right) => right[1].length - left[1].length);
  if (!main) return [];
  return others.flatMap(([, [other]]) => {
    const first = main[1][0]!;
    const difference = nameDifference(bareName(first.row.name.text), bareName(other!.row.name.text));
    const isPart =
      letters(bareName(other!.row.name.text)).includes(main[0]) ||
      main[0].includes(letters(bareName(other!.row.name.text)));
    return [
      found(
        'budget-name',
        difference === 'words' && !isPart && first.key?.length === 4 ? 'likely' : 'note',
        other!.row.code,
        {
          ko: `같은 번호의 사업을 '${first.row.name.text}' 그리고 '${other!.row.name.text}'로 적습니다.`,
          en: `A programme of one number is called '${first.row.name.text}' and '${other!.row.name.text}'.`,
        },
        [reading(first.row.name), reading(other!.row.name), row(first.row), row(other!.row)],
      ),
    ];
  });
}

function accounts(same: readonly Keyed[]): readonly Finding[] {
  const told = same.filter(
    ({ row: { account } }) => account !== undefined && account.text.length > 1 && account.text !== '-',
  );
  const ways = [
    ...gather(told, ({ row: { account, name } }) => `${letters(account!.text)}|${letters(bareName(name.text))}`),
  ];
  const named = gather(ways, ([key]) => key.split('|')[1]!);
  return [...named.values()].flatMap((both) => {
    const [first, other] = both;
    if (!first || !other) return [];
    const [one, two] = [first[1][0]!.row, other[1][0]!.row];
    // A programme of several accounts prints them beside each other, or under names of its own.
    const tables = new Set(first[1].map(({ row: { table } }) => table));
    if (!/기금/u.test(one.name.text) && other[1].some(({ row: { table } }) => tables.has(table))) return [];
    const isNamed =
      /기금/u.test(one.name.text) !== /기금/u.test(two.account!.text) ||
      /기금/u.test(one.name.text) !== /기금/u.test(one.account!.text);
    if (
      letters(one.account!.text).startsWith(letters(two.account!.text)) ||
      letters(two.account!.text).startsWith(letters(one.account!.text))
    )
      return [];
    return [
      found(
        'budget-account',
        isNamed && /기금/u.test(one.name.text) ? 'likely' : 'note',
        two.code,
        {
          ko: `같은 사업 '${one.name.text}'의 회계를 '${one.account!.text}' 그리고 '${two.account!.text}'로 적습니다.`,
          en: `The programme '${one.name.text}' has two accounts: '${one.account!.text}' and '${two.account!.text}'.`,
        },
        [row(one), row(two), reading(one.account!), reading(two.account!)],
      ),
    ];
  });
}

/** The same line of the same year, of which the amounts are near to each other but not the same, or a thousand times. */
function amounts(same: readonly Keyed[]): readonly Finding[] {
  const findings = same.flatMap((one, index) =>
    same.slice(index + 1).flatMap((other): readonly Finding[] => {
      if (letters(bareName(one.row.name.text)) !== letters(bareName(other.row.name.text))) return [];
      return amountFinding(one, other);
    }),
  );
  return findings.slice(0, 3);
}

function amountFinding(one: Keyed, other: Keyed): readonly Finding[] {
  const pairs = one.row.amounts.flatMap((own) => {
    const match = other.row.amounts.find(({ year }) => year === own.year);
    if (!match) return [];
    const [left, right] = [amountOf(own), amountOf(match)];
    const all = (amount: Amount, factor: number) =>
      [amount.plain, amount.within].flatMap((value) => (value === undefined || value === 0 ? [] : [value * factor]));
    const [lefts, rights] = [all(left, one.factor), all(right, other.factor)];
    if (lefts.length === 0 || rights.length === 0) return [];
    const step = Math.max(10 ** -left.decimals * one.factor, 10 ** -right.decimals * other.factor);
    if (lefts.some((value) => rights.some((two) => Math.abs(value - two) < step * 0.51 + 1e-9))) return [];
    const [one100, two100] = [left.within ?? Math.max(...lefts), right.within ?? Math.max(...rights)];
    const ratio =
      left.within !== undefined && right.within !== undefined
        ? one100 / two100
        : Math.max(...lefts) / Math.max(...rights);
    return [{ year: own.year, ratio: ratio < 1 ? 1 / ratio : ratio, own, match }];
  });
  const [first] = pairs;
  if (!first || one.row.table === other.row.table) return [];
  const isUnit = [100, 1000].some((scale) => Math.abs(first.ratio / scale - 1) < 0.06);
  const isNear = first.ratio < 1.06;
  return [
    found(
      isUnit ? 'budget-unit' : 'budget-amount',
      isUnit || isNear ? 'likely' : 'note',
      other.row.code,
      {
        ko: isUnit
          ? `'${one.row.name.text}'의 ${first.year}년 금액이 ${first.own.said.text} 그리고 ${first.match.said.text}입니다. 단위가 다른 것으로 보입니다.`
          : `같은 사업 '${one.row.name.text}'의 ${first.year}년 금액이 ${first.own.said.text} 그리고 ${first.match.said.text}입니다.`,
        en: `'${one.row.name.text}' is ${first.own.said.text} and ${first.match.said.text} in ${first.year}.`,
      },
      [row(one.row), row(other.row), ...pairs.flatMap(({ own, match }) => [reading(own.said), reading(match.said)])],
    ),
  ];
}

/** Tables whose amounts are far larger than those of all others under the same unit. */
export function budgetUnits({ budgets }: Recognized): readonly Finding[] {
  const size = (table: BudgetTable) =>
    median(table.rows.flatMap(({ amounts: own }) => own.flatMap((one) => amountOf(one).plain ?? [])));
  const known = budgets
    .filter(({ unit }) => unit !== undefined && /억\s?원/u.test(unit.text))
    .map((table) => ({ table, size: size(table) }));
  const sizes = known.map(({ size: own }) => own).filter((own) => own > 0);
  const usualSize = median(sizes);
  return known.flatMap(({ table, size: own }) => {
    const largestAmount = Math.max(
      ...table.rows.flatMap(({ amounts: all }) => all.map((one) => amountOf(one).plain ?? 0)),
    );
    if (sizes.length < 5 || own < usualSize * 80 || largestAmount < 100_000) return [];
    const largest = table.rows.filter(({ amounts: all }) => all.some((one) => (amountOf(one).plain ?? 0) >= own));
    return [
      found(
        'budget-unit',
        'likely',
        table.code,
        {
          ko: `단위를 '${table.unit!.text}'으로 적었으나 금액이 다른 표의 ${Math.round(own / usualSize)}배쯤입니다. 백만원이 아닌지 확인하십시오.`,
          en: `The unit is '${table.unit!.text}', but the amounts are some ${Math.round(own / usualSize)} times those of other tables.`,
        },
        [reading(table.unit!), ...largest.slice(0, 12).map(row)],
      ),
    ];
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The code of a programme in parentheses, such as `(Ⅲ-1-일반재정①)`. */
const programmeCode = /[(（]\s*((?:[Ⅰ-Ⅻ]|[IVX]{1,4})\s*-\s*\d+[^)）]*)[)）]/u;

/** One programme with several codes, and units that stand under programmes of other codes elsewhere. */
export function programmeCodes({ budgets }: Recognized): readonly Finding[] {
  const programmes = budgets.flatMap(({ rows }) =>
    rows.flatMap((one, index) => {
      const code = programmeCode.exec(usual(one.name.text))?.[1];
      const unit = rows[index + 1]?.number;
      return code === undefined
        ? []
        : [{ row: one, code: codeKey(code), unit, name: letters(usual(one.name.text).replace(/[(（].*$/u, '')) }];
    }),
  );
  const named = gather(
    programmes.filter(({ unit }) => unit !== undefined && unit.length === 4),
    ({ unit }) => unit,
  );
  return [...named.values()].flatMap((same) => {
    const ways = [...gather(same, ({ code, name }) => `${code}|${name}`).values()];
    if (ways.length < 2) return [];
    const [first] = ways.sort((left, right) => right.length - left.length);
    const shown = ways
      .map(([one]) => `'${one!.row.name.text}'`)
      .slice(0, 6)
      .join(', ');
    return [
      found(
        'budget-code',
        'note',
        same[0]!.row.code,
        {
          ko: `단위사업 (${same[0]!.unit})의 프로그램을 곳마다 다르게 적습니다: ${shown}.`,
          en: `The programme of the unit (${same[0]!.unit}) is written in several ways: ${shown}.`,
        },
        [
          reading(first![0]!.row.name),
          ...ways.slice(1).flatMap((others) => others.slice(0, 4).map(({ row: one }) => reading(one.name))),
        ],
      ),
    ];
  });
}

function codeKey(code: string): string {
  return letters(code).replace(/일반|재정/gu, '');
}
