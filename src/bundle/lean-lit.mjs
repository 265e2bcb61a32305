/** What our elements never ask of Lit, by its files: how each place stands there, and what it becomes. @type {Record<string, [string, string][]>} */
const LIT = {
  '@lit/reactive-element/css-tag.js': [
    ['throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.")', 'throw Error()'],
    [
      `throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")`,
      'throw Error()',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // Properties that write their attributes: ours are written by the page alone (see `REFLECTS`).
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '',
    ],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
    [
      '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i)))',
      '!(i.hasChanged??f)(h,s)',
    ],
    ['this.C(t,s,i)', 'this.C(t,s)'],
    ['this.C(s,void 0,i,e)', 'this.C(s)'],
    ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
    ['this._$Em=e;', ''],
    ['this[e]=r??this._$Ej?.get(e)??r,this._$Em=null', 'this[e]=r'],
    ['this._$Em=null,', ''],
    ['reflect:!1,useDefault:!1,', ''],
    [
      'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
      '',
    ],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")', ''],
    ['throw Error("invalid template strings array")', 'throw Error()'],
    // Values in style sheets, scripts, comments and formulas.
    ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p', 'c=p'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
    ['2===i?"</svg>":3===i?"</math>":""', '2===i?"</svg>":""'],
    ['2===i||3===i', '2===i'],
    // Directives of whole elements.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [
      '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
      'i=new r.ctor(h,r.name,r.strings,this,t)',
    ],
    [
      'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
      '',
    ],
    [',F:Z', ''],
    // Translators of browsers put another element in the place of a text: what is said next takes the place of that, where a
    // new value of the old text would change nothing that readers see.
    ['this._$AA.nextSibling.data=t', 'this._$AA.nextSibling.replaceWith(t)'],
  ],
  'lit-element/lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i})',
      '',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

/** What Lit is left without must not be asked of it. */
const REFLECTS = /\b(?:reflect|useDefault): true/;

/**
 * Takes out of Lit what serves old browsers, decorators, reflected properties and templates unlike ours, and what it
 * says to whoever writes elements: 860 bytes (gzip -9) of what readers wait for at first.
 *
 * @type {import('rollup').Plugin}
 */
export const leanLit = {
  name: 'lean-lit',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    if (/\/src\/.*\.ts$/.test(path) && REFLECTS.test(code))
      throw new Error(
        `${path}: no property can be reflected, as src/bundle/lean-lit.mjs takes that out of Lit.`,
      );
    const file = Object.keys(LIT).find((name) => path.endsWith(`/node_modules/${name}`));
    if (!file) return null;
    for (const [from, to] of LIT[file] ?? []) {
      if (code.split(from).length !== 2)
        throw new Error(`src/bundle/lean-lit.mjs: ${file} of Lit has not once "${from}": adapt "lean-lit".`);
      code = code.replace(from, () => to);
    }
    return { code, map: null };
  },
};
