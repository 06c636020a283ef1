import { testFamily } from '../support/rules.ts';

testFamily('front-matter');
