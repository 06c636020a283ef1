import { startSearch } from './search/page.ts';

/** What the page of search does; it is nothing without. */
startSearch(document);
