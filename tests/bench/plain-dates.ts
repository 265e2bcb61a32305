/** Different dates of level 0, in turn years, months, days and intervals of days. */
export function plainDates(count: number): string[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index / 4);
    const year = 1000 + (at % 9000);
    const month = `${year}-${two((at % 12) + 1)}`;
    const day = `${month}-${two((at % 28) + 1)}`;
    return [String(year), month, day, `${day}/${year + 1}-01-31`][index % 4] ?? day;
  });
}
