import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Extension } from 'micromark-util-types';

const asterisk = 42;

/**
 * Asterisks as the dialect has decided on them: those that are text have stand-ins, so that all that are left are
 * marks, whatever letters stand around them. Markdown goes by these, for words that are parted by spaces.
 */
export function markedWords(): Extension {
  const construct: Construct = { name: 'planpressMark', tokenize, resolveAll: attention.resolveAll };
  return { text: { [asterisk]: construct } };
}

const tokenize: Construct['tokenize'] = function tokenizeMark(effects, ok) {
  const isClosing = this.previous !== null && !isSpace(this.previous);
  return function start(code) {
    effects.enter('attentionSequence');
    return inside(code);
  };
  function inside(code: Code) {
    if (code === asterisk) {
      effects.consume(code);
      return inside;
    }
    const token = effects.exit('attentionSequence');
    token._open = code !== null && !isSpace(code);
    token._close = isClosing;
    return ok(code);
  }
};

/** Line ends and tabs have codes below zero. */
function isSpace(code: number): boolean {
  return code < 0 || /\s/u.test(String.fromCharCode(code));
}
