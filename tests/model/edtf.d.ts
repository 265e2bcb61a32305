declare module 'edtf' {
  /** Bounds in ms, both included; `null` where an end of an interval is unknown. */
  export default function edtf(text: string): { min: number | null; max: number | null };
}
