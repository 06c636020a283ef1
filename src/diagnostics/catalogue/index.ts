import { csv } from './csv.ts';

/** Every code that planpress can give, by family. One file a family. */
export const catalogue = {
  ...csv,
};

export type Catalogue = typeof catalogue;
export type Code = keyof Catalogue;
