/** Below this width the list is easier to read than the axis, CSS px. */
export const LIST_BELOW = 480;
