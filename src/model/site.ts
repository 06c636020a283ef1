import { z } from 'zod';

const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'abc-def');

/** What all pages of the site have that are no node and no chapter. */
const pageBase = {
  id: identifier.meta({ description: 'the folder of the page, which never changes' }),
  heading: z.string().min(1).meta({ description: 'the heading; {year} and the like are filled' }),
  lead: z.string().optional().meta({ description: 'a sentence below the heading' }),
  menu: z.boolean().default(true).meta({ description: 'whether the menu at the head of every page leads here' }),
};

/** What a site has beside the pages of nodes and chapters; each kind is made by a file of `compose/site/`. */
export const sitePageSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ ...pageBase, kind: z.literal('downloads') })
    .meta({ description: 'the book and all data files, to be taken away' }),
  z
    .strictObject({ ...pageBase, kind: z.literal('everything') })
    .meta({ description: 'every page of the site in one list, for readers without search' }),
]);

/** What a form says of the site. */
export const siteSchema = z.strictObject({
  pages: z.array(sitePageSchema).default([]).meta({ description: 'pages beside those of nodes and chapters' }),
});

export type SitePageDefinition = z.infer<typeof sitePageSchema>;

/** The definition of a page of one kind. */
export type SitePageOf<K extends SitePageDefinition['kind']> = Extract<SitePageDefinition, { kind: K }>;
