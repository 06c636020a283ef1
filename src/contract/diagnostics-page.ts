import { explained } from '../diagnostics/explanations/explained.ts';
import { type FamilyOfCodes, families } from '../diagnostics/explanations/families.ts';
import { severityWords } from '../diagnostics/reporters/words.ts';

const introduction = `<!-- 이 문서는 프로그램이 만듭니다. 고치지 말고 src/diagnostics/와 docs/explanations/의 글을 고친 뒤 npm run contract를 실행하십시오. -->

# 알림의 코드

\`check\`와 \`build\`의 알림에는 \`csv/unknown-column\` 같은 코드가 붙습니다. 이 문서는 코드마다 왜 문제인지, 틀린 보기와 바른 보기, 고치는 법을
담습니다. 터미널에서는 \`planpress explain csv/unknown-column\`으로 같은 내용을 봅니다. 쓰는 법 전체는 [원고와 자료 쓰는 법](README.md)에 있습니다.

**수정 필요**는 고쳐야 책이 나오는 것, **확인 필요**는 잘못일 수 있으니 살펴볼 것입니다.`;

/** The page of the documentation that tells of every code, in Korean Markdown. */
export function diagnosticsPage(): string {
  const contents = families.map(({ family, title, codes }) => `- [${title.ko}](#${family}) (${codes.length})`);
  return `${[introduction, contents.join('\n'), ...families.map(familyPart)].join('\n\n')}\n`;
}

function familyPart({ family, title, codes }: FamilyOfCodes): string {
  return [`<a id="${family}"></a>\n\n## ${title.ko}`, ...codes.map(codePart)].join('\n\n');
}

function codePart(code: FamilyOfCodes['codes'][number]): string {
  const { severity, title, why, file, bad, good, mend } = explained(code, 'ko');
  const place = file === undefined ? '' : ` \`${file}\``;
  return [
    `### \`${code}\` ${title}`,
    `**${severityWords[severity].ko}** · ${asText(why)}`,
    `틀린 보기${place}`,
    fenced(bad, file),
    `바른 보기${place}`,
    fenced(good, file),
    `고치는 법: ${asText(mend)}`,
  ].join('\n\n');
}

/** Signs of Markdown and HTML in plain words stay as they are typed. */
function asText(words: string): string {
  return words.replaceAll(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}

const languages: Readonly<Record<string, string>> = { csv: 'csv', yaml: 'yaml', md: 'markdown', hbs: 'handlebars' };

function fenced(example: string, file: string | undefined): string {
  const language = languages[file?.split('.').at(-1) ?? ''] ?? 'text';
  return `\`\`\`${language}\n${example === '' ? '(비어 있음)' : example}\n\`\`\``;
}
