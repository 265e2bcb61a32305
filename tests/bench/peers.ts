export const PEERS = ['ours', 'vis', 'vis-cluster', 'timelinejs'] as const;
export type Peer = (typeof PEERS)[number];

/** What a page is made with: the empty one belongs to every run. */
export type Widget = Peer | 'empty';

export const NAMES: Readonly<Record<Peer, string>> = {
  ours: 'news-timeline',
  vis: 'vis-timeline',
  'vis-cluster': 'vis-timeline, `cluster`',
  timelinejs: 'TimelineJS3',
};

/** The packages that ours is held against. */
export const PACKAGES = ['vis-timeline', '@knight-lab/timelinejs'] as const;
