import { reviewed, testFamily } from '../support/rules.ts';

testFamily('template', reviewed);
