import type { ComputedPlan } from '../../model/computed.ts';
import { publishersOf } from '../../model/manifest.ts';
import { editionView } from '../edition-view.ts';
import { addressOf } from '../site/frame/paths.ts';
import { distributions } from './distributions.ts';

export const cataloguePath = 'catalog.jsonld';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Korean, and what comes before the name of a media type, as DCAT wants them named. */
const language = 'http://publications.europa.eu/resource/authority/language/KOR';
const mediaTypes = 'https://www.iana.org/assignments/media-types/';

/**
 * The edition as a dataset of DCAT, for catalogues of open data. Addresses are relative to the site unless the
 * manifest says where that is hosted. A reconstruction has no publisher: the ministry did not publish it.
 */
export function catalogueJson(computed: ComputedPlan, hasPdf: boolean): unknown {
  const { plan, words } = computed;
  const { manifest } = plan;
  const { label, notice } = editionView(plan, words);
  const address = (path: string): string => addressOf(manifest.url, path);
  const isOwn = manifest.status.kind !== 'reconstruction';
  const licence = manifest.licence?.url === undefined ? {} : { 'dct:license': { '@id': manifest.licence.url } };
  return {
    '@context': context,
    '@id': address('index.html'),
    '@type': 'dcat:Dataset',
    'dct:identifier': plan.edition,
    'dct:title': { '@value': label, '@language': 'ko' },
    'dct:description': { '@value': notice === '' ? label : `${label}. ${notice}`, '@language': 'ko' },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': day(manifest.year, '01-01'),
      'dcat:endDate': day(manifest.year, '12-31'),
    },
    'dct:language': { '@id': language },
    ...(isOwn && {
      'dct:issued': { '@value': manifest.issued, '@type': manifest.issued.length < 8 ? 'xsd:gYearMonth' : 'xsd:date' },
      'dct:publisher': one(publishersOf(manifest).map((name) => ({ '@type': 'foaf:Organization', 'foaf:name': name }))),
    }),
    ...licence,
    'dcat:landingPage': { '@id': address('index.html') },
    'dcat:distribution': distributions(computed, hasPdf).map(({ path, title, mediaType }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': { '@value': title, '@language': 'ko' },
      'dcat:mediaType': { '@id': mediaTypes + mediaType },
      'dcat:downloadURL': { '@id': address(path) },
      ...licence,
    })),
  };
}

/** In JSON-LD there is no list of one thing alone. */
export function one<T>(things: readonly T[]): T | readonly T[] {
  return things.length === 1 ? things[0]! : things;
}

function day(year: number, rest: string): object {
  return { '@value': `${year}-${rest}`, '@type': 'xsd:date' };
}
