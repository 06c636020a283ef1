import { checkedAndComposed, testFamily } from '../support/rules.ts';

testFamily('template', checkedAndComposed);
