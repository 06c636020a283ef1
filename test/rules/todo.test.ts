import { testFamily } from '../support/rules.ts';

testFamily('todo');
