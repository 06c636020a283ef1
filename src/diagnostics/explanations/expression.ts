import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the expressions in `:value[...]`. */
export const expressionExplanations = {
  'expression/syntax': {
    why: {
      ko: '식을 읽을 수 없으면 인쇄할 값이 없습니다. 식을 글로 그대로 인쇄하지 않으며, 책을 만들지 않습니다.',
      en: 'An expression that cannot be read has no value to print. It is never printed as text; the book is not made.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 목표보다 열 곳 적은 :value[indicator.new-stores.target -10]곳',
    good: '- 목표보다 열 곳 적은 :value[indicator.new-stores.target - 10]곳',
    mend: {
      ko: '알림이 가리키는 자리를 고치십시오. 빼기는 앞뒤를 띄어 쓰고, 괄호의 짝을 맞추고, 반올림은 | 뒤에 씁니다.',
      en: 'Fix the place that the message marks. Write a minus with a space on both sides, balance the parentheses, and put rounding after |.',
    },
  },
  'expression/empty': {
    why: {
      ko: '값의 이름이 없으면 아무것도 인쇄되지 않아 문장이 비게 됩니다. 나중에 채우려고 비워 둔 자리를 잊는 것을 막습니다.',
      en: 'Without a name nothing would be printed and the sentence would have a gap. This keeps a place left for later from being forgotten.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 올해 목표 :value[]곳',
    good: '- 올해 목표 :value[indicator.new-stores.target]곳',
    mend: {
      ko: '대괄호 안에 값의 이름을 쓰거나, :value[]를 지우고 글로 쓰십시오.',
      en: 'Write the name of a value between the brackets, or remove :value[] and write words.',
    },
  },
  'expression/unknown-name': {
    why: {
      ko: '이름이 가리키는 값이 자료에 없습니다. 철자가 틀렸거나, 지표나 사업이 지워졌거나, 식별자가 바뀐 것입니다.',
      en: 'The data has no value of this name: it is misspelt, or the indicator or budget line was removed or renamed.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 목표 :value[indicator.survival-rat.target]%',
    good: '- 목표 :value[indicator.survival-rate.target]%',
    mend: {
      ko: '이름은 종류.식별자.항목 또는 종류.식별자.항목.연도입니다. 자료 파일의 id 열과 docs/guide.md의 식 이름을 보고 고치십시오.',
      en: 'A name reads kind.id.field or kind.id.field.year. Look at the id column of the data file, and at the names that docs/guide.md lists.',
    },
  },
  'expression/unknown-function': {
    why: {
      ko: '모르는 함수는 계산할 수 없습니다. 엑셀의 함수 이름은 쓸 수 없습니다.',
      en: 'An unknown function cannot be computed. The names of Excel’s functions are not used here.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 최근 평균 :value[average(indicator.survival-rate.actual) | round 1]%',
    good: '- 최근 평균 :value[mean(indicator.survival-rate.actual) | round 1]%',
    mend: {
      ko: 'sum, mean, minimum, maximum, count, growth, difference, share 가운데 하나를 쓰십시오.',
      en: 'Use one of sum, mean, minimum, maximum, count, growth, difference and share.',
    },
  },
  'expression/unknown-filter': {
    why: {
      ko: '필터는 값을 반올림하고 꼴을 정합니다. 모르는 필터를 건너뛰면 반올림하지 않은 값이 인쇄됩니다.',
      en: 'Filters round a value and give it its form. If an unknown one were skipped, the book would print an unrounded value.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 목표 :value[indicator.survival-rate.target | comma]',
    good: '- 목표 :value[indicator.survival-rate.target | thousands]',
    mend: {
      ko: 'round, floor, ceil, thousands, percent, plain, signed 가운데 하나를 쓰십시오.',
      en: 'Use one of round, floor, ceil, thousands, percent, plain and signed.',
    },
  },
  'expression/wrong-type': {
    why: {
      ko: '여러 해의 값이나 글은 숫자처럼 계산할 수 없습니다. 어느 해를 뜻하는지 프로그램이 고르면 틀린 값이 인쇄될 수 있습니다.',
      en: 'A series or a text cannot be computed with as a number. If the program chose a year by itself, the book might print the wrong one.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 지난 실적의 두 배 :value[indicator.survival-rate.actual * 2]',
    good: '- 평균 실적의 두 배 :value[mean(indicator.survival-rate.actual) * 2 | round 1]',
    mend: {
      ko: '계열은 연도를 붙여 한 해를 고르거나 sum, mean 같은 함수로 묶으십시오. 단위나 이름 같은 글은 계산에 쓸 수 없습니다.',
      en: 'Choose one year of a series by adding it to the name, or gather it with a function such as sum or mean. Texts such as units or names cannot be computed with.',
    },
  },
  'expression/no-value': {
    why: {
      ko: '집계중이나 신규처럼 숫자가 아닌 값, 빈칸은 계산할 수 없습니다. 0으로 치면 틀린 차이와 증가율이 인쇄됩니다.',
      en: 'A blank or a word such as 집계중 or 신규 cannot be computed with. Taken as zero it would give wrong differences and growth.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 지난해보다 :value[indicator.purchase-share.target - indicator.purchase-share.actual]%p 상향',
    good: '- 올해 처음 정한 목표 :value[indicator.purchase-share.target]%',
    mend: {
      ko: '값이 나왔으면 자료에 채우십시오. 아직 없으면 값이 있는 해만 고르거나(last 2), 비교하지 않는 글로 바꾸십시오.',
      en: 'Fill in the value if it is known by now. Otherwise choose only years that have one (last 2), or write a sentence that compares nothing.',
    },
  },
  'expression/division-by-zero': {
    why: {
      ko: '0으로 나눈 값은 없습니다. 지난해 실적이 0이면 증가율도 없으므로 글로 말해야 합니다.',
      en: 'Nothing can be divided by zero. Where last year’s figure is zero there is no growth either; say so in words.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 달마다 :value[indicator.new-stores.target / 0 | round 1]곳',
    good: '- 달마다 :value[indicator.new-stores.target / 12 | round 1]곳',
    mend: {
      ko: '나누는 값을 확인하십시오. 0이 맞다면 식을 지우고 신규, 순증처럼 글로 쓰십시오.',
      en: 'Check the divisor. If zero is right, remove the expression and write words such as 신규 or 순증.',
    },
  },
  'expression/needs-rounding': {
    why: {
      ko: '평균이나 나눗셈의 결과는 소수점 아래가 끝나지 않을 수 있습니다. 몇 자리까지 인쇄할지는 책을 쓰는 사람이 정해야 합니다.',
      en: 'A mean or a quotient may have no last decimal. How many are printed is for the author to decide.',
    },
    file: 'tasks/bookstore-opening.md',
    bad: '- 최근 평균 :value[mean(indicator.survival-rate.actual)]%',
    good: '- 최근 평균 :value[mean(indicator.survival-rate.actual) | round 1]%',
    mend: {
      ko: '식 끝에 | round 1처럼 쓰십시오. 버림은 floor, 올림은 ceil입니다. 자릿수는 견주는 지표의 자릿수와 같게 합니다.',
      en: 'Write | round 1 or the like at the end; floor rounds down, ceil up. Use as many decimals as the indicators it is compared with.',
    },
  },
} satisfies Explanations;
