import { css, html, type TemplateResult } from 'lit';
import type { MarkShape } from '../model/mark-shape.js';

/**
 * A small mark of one size, said in words elsewhere and so hidden from assistive technology.
 *
 * @param along which way time runs beside it: `across` as on the axis, `down` as in the list
 * @param color any CSS colour
 */
export function mark(shape: MarkShape, along: 'across' | 'down', color: string): TemplateResult {
  const names = `mark ${along} ${shape.form} start-${shape.start} end-${shape.end} ${shape.status}${shape.unconfirmed ? ' unconfirmed' : ''}`;
  // The property, not the attribute: that one is refused by a page whose security policy has no `unsafe-inline`.
  return html`<i class=${names} aria-hidden="true" .style=${`--lane:${color}`}></i>`;
}

/** Styles of {@link mark}; needs the tokens. */
export const markStyles = css`
  .mark {
    --_toward: to right;
    display: inline-block;
    flex: none;
    box-sizing: border-box;
    inline-size: 11px;
    block-size: 11px;
    background: var(--lane);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .mark.down {
    --_toward: to bottom;
  }
  .mark.dot {
    border-radius: 50%;
  }
  .mark.bar {
    inline-size: 22px;
    border-radius: 3px;
  }
  .mark.bar.down {
    inline-size: 11px;
    block-size: 22px;
  }
  .mark.start-soft {
    mask-image: linear-gradient(var(--_toward), transparent, #000 70%);
  }
  .mark.end-soft {
    mask-image: linear-gradient(var(--_toward), #000 30%, transparent);
  }
  .mark.start-soft.end-soft {
    mask-image: linear-gradient(var(--_toward), transparent, #000 40%, #000 60%, transparent);
  }
  .mark.across.end-arrow {
    clip-path: polygon(0 0, calc(100% - 7px) 0, 100% 50%, calc(100% - 7px) 100%, 0 100%);
  }
  .mark.across.start-arrow {
    clip-path: polygon(7px 0, 100% 0, 100% 100%, 7px 100%, 0 50%);
  }
  .mark.down.end-arrow {
    clip-path: polygon(0 0, 100% 0, 100% calc(100% - 7px), 50% 100%, 0 calc(100% - 7px));
  }
  .mark.down.start-arrow {
    clip-path: polygon(50% 0, 100% 7px, 100% 100%, 0 100%, 0 7px);
  }
  .mark:is(.expected, .tentative, .postponed) {
    background: var(--_paper);
    border: 2px dashed;
    color: var(--lane);
    --_dash: 90deg;
  }
  .mark.tentative {
    border-style: dotted;
    --_dash: 45deg;
  }
  /* The dashes of a ring this small look like another shape in every engine, so they are painted. */
  .mark.dot:is(.expected, .tentative, .postponed) {
    border: 0;
    background:
      radial-gradient(closest-side, var(--_paper) calc(100% - 2.3px), transparent calc(100% - 1.7px)),
      repeating-conic-gradient(
        from 18deg,
        currentcolor 0 calc(var(--_dash) * 0.6),
        var(--_paper) 0 var(--_dash)
      );
  }
  .mark.unconfirmed {
    color: var(--_open);
  }
  .mark.cancelled {
    border: 2px solid var(--lane);
    background: linear-gradient(
      to bottom right,
      var(--_paper) calc(50% - 1px),
      var(--lane) 0 calc(50% + 1px),
      var(--_paper) 0
    );
  }
  .mark.disputed {
    border: 2px solid var(--lane);
    background: linear-gradient(to right, var(--lane) 50%, var(--_paper) 0);
  }
  @media (forced-colors: active) {
    .mark {
      --lane: CanvasText !important;
      --_open: CanvasText;
      --_paper: Canvas;
      forced-color-adjust: none;
    }
  }
`;
