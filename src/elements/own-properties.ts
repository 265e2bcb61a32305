import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets style properties on an element through its style object. A `style` attribute, which is also how `styleMap`
 * first paints, is refused by a host page whose content security policy has no `unsafe-inline`.
 *
 * Used on the element itself: `<i ${ownProperties({ '--lane': color })}>`.
 */
class OwnProperties extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('ownProperties is used on an element, not in an attribute');
  }

  override render(_properties: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [properties]: Parameters<this['render']>): typeof noChange {
    if (part.element instanceof HTMLElement) {
      for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value);
    }
    return noChange;
  }
}

export const ownProperties = directive(OwnProperties);
