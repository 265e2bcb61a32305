import { css } from 'lit';

/**
 * What marks look like, in one place: those of a size in legend and lists, and those of the axis, which gives them their
 * length. Needs the tokens. A pattern stands for how a date is known, an outline for how sure the event is, so that both
 * can be seen at once.
 */
export const markStyles = css`
  .mark {
    --_ends: 45%;
    display: inline-block;
    flex: none;
    box-sizing: border-box;
    inline-size: 11px;
    block-size: 11px;
    background: var(--lane);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .mark.dot {
    border-radius: 50%;
  }
  .mark.bar {
    inline-size: 22px;
    border-radius: 3px;
  }
  /* Where time runs down, the same is turned, in the room that it then takes. */
  .mark.bar.down {
    rotate: 90deg;
    margin: 5.5px -5.5px;
  }
  .mark:is(.start-soft, .end-soft) {
    mask-image: linear-gradient(
      to right,
      var(--_start, #000),
      #000 var(--_ends) calc(100% - var(--_ends)),
      var(--_end, #000)
    );
  }
  .mark.start-soft {
    --_start: transparent;
  }
  .mark.end-soft {
    --_end: transparent;
  }
  .mark.end-arrow {
    clip-path: polygon(0 0, calc(100% - 8px) 0, 100% 50%, calc(100% - 8px) 100%, 0 100%);
  }
  .mark.start-arrow {
    clip-path: polygon(8px 0, 100% 0, 100% 100%, 8px 100%, 0 50%);
  }
  /* It grows towards the day that is known. */
  .mark.is-before.start-soft {
    clip-path: polygon(0 50%, 100% 0, 100% 100%);
  }
  .mark.is-after.end-soft {
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .mark.is-season {
    transform: skewX(-25deg);
  }
  /* Somewhere within: one of so many places. */
  .mark.is-some {
    background: radial-gradient(circle, var(--lane) 2px, transparent 2.5px) center / 7px 7px repeat-x;
  }
  /* Each of its dates, where they are known to whoever draws; one of them counts, or all do. */
  .mark:is(.is-one-of, .is-all-of) {
    --_gap: color-mix(in srgb, var(--lane) 35%, var(--_paper));
    background: linear-gradient(
      to right,
      var(
        --_members,
        var(--lane) 0 25%,
        var(--_gap) 0 40%,
        var(--lane) 0 60%,
        var(--_gap) 0 75%,
        var(--lane) 0
      )
    );
  }
  .mark.is-one-of {
    --_gap: var(--_paper);
    border: 1px solid var(--lane);
  }
  /* It breaks off. */
  .mark.is-unknown:is(.start-soft, .end-soft) {
    mask-image: linear-gradient(
      var(--_toward, to right),
      #000 calc(100% - var(--_ends)),
      #0000 0 calc(100% - var(--_ends) * 0.75),
      #000 0 calc(100% - var(--_ends) * 0.5),
      #0000 0 calc(100% - var(--_ends) * 0.35),
      #000 0 calc(100% - var(--_ends) * 0.15),
      #0000 0
    );
  }
  .mark.is-unknown.start-soft {
    --_toward: to left;
  }
  .mark.uncertain {
    background: repeating-linear-gradient(135deg, var(--lane) 0 2px, var(--_paper) 0 4px);
    border: 1px solid var(--lane);
  }
  .mark:is(.expected, .tentative, .postponed) {
    --_line: var(--lane);
    --_dash: 90deg;
    background-color: var(--_paper);
    border: 2px dashed var(--_line);
  }
  /* Paler than what has happened. */
  .mark.uncertain:is(.expected, .tentative) {
    background: repeating-linear-gradient(
        135deg,
        color-mix(in srgb, var(--_line) 30%, var(--_paper)) 0 2px,
        var(--_paper) 0 4px
      )
      padding-box;
  }
  .mark.tentative {
    --_dash: 45deg;
    --_on: 2px;
    border-style: dotted;
  }
  .mark.unconfirmed {
    --_line: var(--_open);
  }
  /* Of an outline, a wedge would leave a corner. */
  .mark:is(.is-before, .is-after):is(.expected, .tentative) {
    border: 0;
    background: repeating-linear-gradient(90deg, var(--_line) 0 var(--_on, 4px), var(--_paper) 0 6px);
  }
  /* The dashes of a ring this small look like another shape in every engine, so they are painted. */
  .mark.dot:is(.expected, .tentative):not(.uncertain) {
    border: 0;
    background:
      radial-gradient(closest-side, var(--_paper) calc(100% - 2.3px), transparent calc(100% - 1.7px)),
      repeating-conic-gradient(
        from 18deg,
        var(--_line) 0 calc(var(--_dash) * 0.6),
        var(--_paper) 0 var(--_dash)
      );
  }
  .mark.disputed {
    border: 2px solid var(--lane);
    background: linear-gradient(to right, var(--lane) 50%, var(--_paper) 0);
  }
  .mark:is(.cancelled, .postponed) {
    background: linear-gradient(
      to bottom right,
      var(--_paper) calc(50% - 1px),
      var(--lane) 0 calc(50% + 1px),
      var(--_paper) 0
    );
  }
  .mark.cancelled {
    border: 2px solid var(--lane);
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
