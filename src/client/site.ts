import { keepContrast } from './contrast.ts';
import { filterItems } from './filter.ts';
import { showLateFonts } from './fonts.ts';
import { stopAtScrolling } from './frames.ts';
import { sortAndFilter } from './register.ts';

/** What every page of the site does beyond being read; without it, all of it can be read as well. */
keepContrast(document);
showLateFonts(document, document.currentScript?.dataset.lateFonts);
filterItems(document);
sortAndFilter(document);
stopAtScrolling(document);
