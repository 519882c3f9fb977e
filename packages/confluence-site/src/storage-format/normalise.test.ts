import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseStorage } from './normalise.ts';

const macroId = / ac:macro-id="[0-9a-f]{8}-[0-9a-f-]{27}"/g;

describe('storage format as it is kept', () => {
  it('identifies macros that are not', () => {
    const kept = normaliseStorage('<ac:structured-macro ac:name="toc" /><ac:structured-macro ac:name="x">');
    expect(kept.replace(macroId, ' ID')).toBe(
      '<ac:structured-macro ac:name="toc" ac:schema-version="1" ID /><ac:structured-macro ac:name="x" ac:schema-version="1" ID>',
    );
    expect(new Set(kept.match(macroId)).size).toBe(2);
  });

  it('leaves what a macro has, and what only reads like a macro', () => {
    const whole = '<ac:structured-macro ac:macro-id="1" ac:schema-version=\'2\' ac:name="a>b"/>';
    const others = `<!-- ${whole} <hr/> --><![CDATA[<ac:structured-macro><hr/>]]><p title="&lt;hr/>">&lt;hr/&gt;</p><hr>a</hr>`;
    expect(normaliseStorage(whole + others)).toBe(whole + others);
    expect(normaliseStorage('<ac:structured-macro ac:name=" ac:macro-id=1">')).toMatch(macroId);
  });

  it.each(['<hr/>', '<hr />', '<hr></hr>', '<hr  />', '<hr\n></hr >'])('writes %j as a rule', (rule) => {
    expect(normaliseStorage(`<p>a</p>${rule}`)).toBe('<p>a</p><hr />');
  });

  it('changes nothing else, and nothing twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<h1>',
        '<ac:structured-macro ac:name="a">',
        '</ac:structured-macro>',
        '<hr/>',
        '<hr class="x">',
        '</hr>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '"',
        "'",
        '>',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = normaliseStorage(pieces.join(''));
        expect(normaliseStorage(once)).toBe(once);
        const undo = (text: string) =>
          text
            .replace(macroId, '')
            .replaceAll(' ac:schema-version="1"', '')
            .replaceAll(/<hr( class="x")?\s*(\/>|>\s*<\/hr>)/g, 'RULE$1');
        expect(undo(once)).toBe(undo(pieces.join('')));
      }),
    );
  });
});
