import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about Handlebars templates. */
export const templateExplanations = {
  'template/failed': {
    why: {
      ko: '쪽의 틀을 채우지 못하면 그 쪽 전체가 나오지 않습니다. 자기 폴더의 templates/에 둔 틀을 고친 뒤에 흔합니다.',
      en: 'If a template cannot be filled, a whole page is missing. Usually a template of your own was changed.',
    },
    file: 'templates/partials/page-foot.hbs',
    bad: `<footer class="site-footer">
<p>{{edition.label}} · {{edition.issued}}</p>
{{#if edition.noticeShort}}<p>{{edition.noticeShort}}</p>{{/each}}
</footer>
</body>
</html>`,
    good: `<footer class="site-footer">
<p>{{edition.label}} · {{edition.issued}}</p>
{{#if edition.noticeShort}}<p>{{edition.noticeShort}}</p>{{/if}}
</footer>
</body>
</html>`,
    mend: {
      ko: '여는 표시와 닫는 표시의 짝을 맞추고, 부르는 부분 틀이 templates/partials/에 있는지 보십시오. planpress의 같은 이름의 틀과 견주면 쉽습니다.',
      en: 'Balance opening and closing marks, and see whether the partials exist in templates/partials/. Comparing with the shipped template of the same name helps.',
    },
  },
} satisfies Explanations;
