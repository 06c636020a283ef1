import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about Handlebars templates. */
export const templateExplanations = {
  'template/syntax': {
    why: {
      ko: '틀의 표시가 어긋나면 어디까지가 한 부분인지 알 수 없어, 그 틀을 쓰는 쪽이 모두 나오지 않습니다.',
      en: 'If the tags of a template do not match, nobody can tell where a part ends, and every page that uses it is missing.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
{{#if edition.noticeShort}}<p>{{edition.noticeShort}}</p>{{/each}}
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
{{#if edition.noticeShort}}<p>{{edition.noticeShort}}</p>{{/if}}
</footer>
</body>
</html>`,
    mend: {
      ko: '여는 표시와 닫는 표시의 짝을 맞추십시오. {{#if}}는 {{/if}}, {{#each}}는 {{/each}}로 닫습니다. planpress의 같은 이름의 틀과 견주면 쉽습니다.',
      en: 'Balance opening and closing tags: {{#if}} ends with {{/if}}, {{#each}} with {{/each}}. Comparing with the shipped template of the same name helps.',
    },
  },
  'template/unknown-name': {
    why: {
      ko: '틀이 쓰는 이름을 아무것도 채우지 않으면, 그 자리가 비거나 쪽 전체가 나오지 않습니다.',
      en: 'A name that nothing fills leaves a gap, or the whole page is missing.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
<p>{{edition.lable}}</p>
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
<p>{{edition.label}}</p>
</footer>
</body>
</html>`,
    mend: {
      ko: 'planpress의 같은 이름의 틀에 쓰인 이름 가운데에서 고르십시오. {{#each}}와 {{#with}} 안에서는 그 항목의 이름만 보이므로, 바깥의 이름은 ../ 또는 @root.를 앞에 붙입니다. 부분 틀은 부르는 자리의 이름만 봅니다.',
      en: 'Use the names that the shipped template of the same name uses. Within {{#each}} and {{#with}} only the names of the item are seen; write ../ or @root. for those outside. A partial sees the names of the place that calls it.',
    },
  },
  'template/unknown-helper': {
    why: {
      ko: '뒤에 값이 이어지는 이름은 명령으로 읽습니다. 없는 명령을 쓴 틀은 채울 수 없습니다.',
      en: 'A name that arguments follow is read as a helper. A template with an unknown one cannot be filled.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
<p>{{uppercase edition.label}}</p>
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
<p>{{edition.label}}</p>
</footer>
</body>
</html>`,
    mend: {
      ko: '쓸 수 있는 명령은 if, unless, each, with, lookup뿐입니다. 값을 보이려면 이름만 적으십시오.',
      en: 'The helpers are if, unless, each, with and lookup. To show a value write its name alone.',
    },
  },
  'template/unknown-partial': {
    why: {
      ko: '부르는 부분 틀이 없으면 그 자리를 채울 수 없어 쪽 전체가 나오지 않습니다.',
      en: 'If a partial that is called does not exist, the whole page is missing.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
<p>{{edition.label}}</p>
{{> contact}}
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
<p>{{edition.label}}</p>
</footer>
</body>
</html>`,
    mend: {
      ko: 'templates/partials/에 그 이름의 .hbs 파일을 두거나, 부르는 표시를 고치거나 지우십시오.',
      en: 'Put a .hbs file of that name into templates/partials/, or mend or remove the call.',
    },
  },
  'template/unguarded-name': {
    why: {
      ko: '앞 페이지가 없는 첫 페이지처럼 그 값이 없는 쪽에서는 틀을 채울 수 없습니다.',
      en: 'On a page without the value, such as the first, which has no previous page, the template cannot be filled.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
<p>{{edition.label}}</p>
<p><a href="{{next.href}}">다음</a></p>
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
<p>{{edition.label}}</p>
{{#if next}}<p><a href="{{next.href}}">다음</a></p>{{/if}}
</footer>
</body>
</html>`,
    mend: {
      ko: '그 값을 쓰는 부분을 {{#if}} 표시로 감싸십시오.',
      en: 'Put an {{#if}} around what uses the value.',
    },
  },
  'template/wrong-kind': {
    why: {
      ko: '목록이나 묶음은 글이 아니므로 그대로 찍으면 쪽에 뜻 없는 글자가 나옵니다.',
      en: 'A list or a group is no text: printed as it is, it gives letters without a meaning.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
<p>{{edition}}</p>
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
<p>{{edition.label}}</p>
</footer>
</body>
</html>`,
    mend: {
      ko: '묶음은 보일 값의 이름을 점 뒤에 적고, 목록은 {{#each}}로 하나씩 보이십시오. 값 하나에는 {{#each}}를 쓰지 않습니다.',
      en: 'Name a value of the group after a dot; show the items of a list with {{#each}}. A single value needs no {{#each}}.',
    },
  },
  'template/wrong-arguments': {
    why: {
      ko: '명령에 값이 모자라거나 남으면 무엇을 하라는 것인지 알 수 없어 틀을 채울 수 없습니다.',
      en: 'With too few or too many arguments a helper cannot tell what to do, and the template cannot be filled.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
{{#if edition.notice edition.noticeShort}}<p>{{edition.noticeShort}}</p>{{/if}}
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
{{#if edition.noticeShort}}<p>{{edition.noticeShort}}</p>{{/if}}
</footer>
</body>
</html>`,
    mend: {
      ko: 'if, unless, each, with에는 이름 하나, lookup에는 둘을 적으십시오. 부분 틀에는 하나까지 주고 나머지는 이름=값으로 건넵니다.',
      en: 'Give if, unless, each and with one name, lookup two. A partial takes at most one; hand over the rest as name=value.',
    },
  },
  'template/failed': {
    why: {
      ko: '점검에서는 드러나지 않고 쪽을 채울 때에야 드러나는 문제입니다. 부분 틀이 자기 자신을 끝없이 부르는 때가 그렇습니다. 그 쪽이 나오지 않으므로 아무것도 펴내지 않습니다.',
      en: 'Something that shows only when a page is filled, such as a partial that calls itself without an end. The page would be missing, so nothing is published.',
    },
    file: 'templates/partials/navigation.hbs',
    bad: `<ul>
{{#each links}}<li>{{title}}</li>{{/each}}
</ul>
{{> navigation links=links}}`,
    good: `<ul>
{{#each links}}<li>{{title}}{{#if children}}{{> navigation links=children}}{{/if}}</li>{{/each}}
</ul>`,
    mend: {
      ko: '표시된 자리를 planpress의 같은 이름의 틀과 견주어 고치십시오.',
      en: 'Compare the marked place with the shipped template of the same name and mend it.',
    },
  },
  'template/outside-address': {
    why: {
      ko: '책을 만드는 컴퓨터의 다른 파일이 책에 실리거나, 만들 때와 읽을 때 밖의 서버에 접속하면 안 됩니다. 같은 원고로 언제 어디서 만들어도 같은 책이 나와야 합니다.',
      en: 'Other files of the machine must not get into the book, and no server outside is asked, neither when it is made nor when it is read. The same sources give the same book anywhere.',
    },
    file: 'templates/styles/print.css',
    bad: `.cover { background: url(https://example.org/seal.svg) }`,
    good: `.cover { background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E") }`,
    mend: {
      ko: '표시된 주소를 지우십시오. 작은 그림은 data: 주소로 바꾸어 담고, 글꼴은 planpress가 싣는 것을 쓰며, @import로 부르던 규칙은 옮겨 적습니다.',
      en: 'Delete the marked address. Embed small pictures as data: addresses, use the fonts that planpress ships, and copy rules that were imported.',
    },
  },
  'template/missing-file': {
    why: {
      ko: '틀과 스타일 곁에 둔 파일은 책과 웹에 실리지 않습니다. 부르는 파일이 없으면 그림이나 글꼴이 빠진 채로 나옵니다.',
      en: 'Files beside templates and styles do not come with book and site. What they call would be missing, be it a picture or a font.',
    },
    file: 'templates/styles/print.css',
    bad: `@font-face { font-family: "Book Sans"; src: url("fonts/my-font.woff2"); }`,
    good: `@font-face { font-family: "Book Sans"; src: url("fonts/pretendard-gov-400.woff2"); }`,
    mend: {
      ko: '이름의 철자를 알림에 적힌 글꼴의 이름과 견주어 고치고, 그림은 data: 주소로 스타일에 담으십시오.',
      en: 'Correct the name by those of the fonts that are told, and put pictures into the style as data: addresses.',
    },
  },
} satisfies Explanations;
