/**
 * Dates of the levels of EDTF beyond the plain ones (those stand in `date-cases.ts`), written from the specification
 * (https://www.loc.gov/standards/datetime/, 4 February 2019) with bounds worked out by hand.
 */
export interface EdtfCase {
  text: string;
  /** First day, `null` where it is open or unknown. */
  start: string | null;
  /** First day after, `null` where it is open or unknown. */
  end: string | null;
  /** In English. */
  words: string;
}

/** A date, its first day and the first day after; `-` stands for none, words may follow after a bar. */
const TABLE = `
# Level 1: digits that are not known, from the right
201X 2010-01-01 2020-01-01 | 2010s
199X 1990-01-01 2000-01-01 | 1990s
000X 0000-01-01 0010-01-01 | 1 BCE – 9 CE
20XX 2000-01-01 2100-01-01 | 2000–2099
19XX 1900-01-01 2000-01-01 | 1900–1999
00XX 0000-01-01 0100-01-01 | 1 BCE – 99 CE
2004-XX 2004-01-01 2005-01-01 | some month in 2004
1999-XX 1999-01-01 2000-01-01 | some month in 1999
1985-04-XX 1985-04-01 1985-05-01 | some day in April 1985
2004-02-XX 2004-02-01 2004-03-01 | some day in February 2004
1999-12-XX 1999-12-01 2000-01-01 | some day in December 1999
1985-XX-XX 1985-01-01 1986-01-01 | some day in 1985
2004-XX-XX 2004-01-01 2005-01-01 | some day in 2004
201X? 2010-01-01 2020-01-01 | 2010s (uncertain)
201X~ 2010-01-01 2020-01-01 | about the 2010s
20XX% 2000-01-01 2100-01-01 | about 2000–2099 (uncertain)
2004-XX? 2004-01-01 2005-01-01 | some month in 2004 (uncertain)
1985-XX-XX~ 1985-01-01 1986-01-01 | some day in about 1985
# Level 1: years of more than four digits
Y10000 +010000-01-01 +010001-01-01 | 10000 CE
Y12345 +012345-01-01 +012346-01-01 | 12345 CE
Y200000 +200000-01-01 +200001-01-01 | 200,000 CE
Y-10000 -010000-01-01 -009999-01-01 | 10001 BCE
Y-12345 -012345-01-01 -012344-01-01 | 12346 BCE
Y-200000 -200000-01-01 -199999-01-01 | 200,001 BCE
# Level 1: seasons, with doubt
2001-21? 2001-03-01 2001-06-01 | spring 2001 (uncertain)
2001-22% 2001-06-01 2001-09-01 | about summer 2001 (uncertain)
2001-24~ 2001-12-01 2002-03-01 | about winter 2001–02
-0043-21 -000043-03-01 -000043-06-01 | spring 44 BCE
0000-24 0000-12-01 0001-03-01 | winter 1 BCE
9999-24 9999-12-01 +010000-03-01 | winter 9999–10000
# Level 1: intervals
1985-04-12/.. 1985-04-12 - | since 12 April 1985
1985-04/.. 1985-04-01 - | since April 1985
1985/.. 1985-01-01 - | since 1985
../1985-04-12 - 1985-04-13 | until 12 April 1985
../1985-04 - 1985-05-01 | until April 1985
../1985 - 1986-01-01 | until 1985
1985-04-12/ 1985-04-12 - | from 12 April 1985, end unknown
1985-04/ 1985-04-01 - | from April 1985, end unknown
1985/ 1985-01-01 - | from 1985, end unknown
/1985-04-12 - 1985-04-13 | until 12 April 1985, start unknown
/1985-04 - 1985-05-01 | until April 1985, start unknown
/1985 - 1986-01-01 | until 1985, start unknown
1984~/2004-06 1984-01-01 2004-07-01 | about 1984 – June 2004
1984/2004-06~ 1984-01-01 2004-07-01 | 1984 – about June 2004
1984~/2004~ 1984-01-01 2005-01-01 | about 1984–2004
1984?/2004% 1984-01-01 2005-01-01 | 1984 (uncertain) – about 2004 (uncertain)
1984-06?/2004-08? 1984-06-01 2004-09-01 | June 1984 – August 2004 (uncertain)
1984-06-02?/2004-08-08~ 1984-06-02 2004-08-09 | 2 June 1984 (uncertain) – about 8 August 2004
1984-06-02?/ 1984-06-02 - | from 2 June 1984, end unknown (uncertain)
-1985/1985 -001985-01-01 1986-01-01 | 1986 BCE – 1985
-0044/-0043-03-15 -000044-01-01 -000043-03-16 | 45 BCE – 15 March 44 BCE
# Level 2: years with an exponent, or more digits
Y1E4 +010000-01-01 +010001-01-01 | 10 thousand CE
Y17E3 +017000-01-01 +017001-01-01 | 17 thousand CE
Y-17E3 -017000-01-01 -016999-01-01 | 17 thousand BCE
Y2E5 +200000-01-01 +200001-01-01 | 200 thousand CE
Y-12E4~ -120000-01-01 -119999-01-01 | about 120 thousand BCE
Y12345? +012345-01-01 +012346-01-01 | 12345 CE (uncertain)
# Level 2: significant digits
1950S1 1000-01-01 2000-01-01 | about 1950 (1000–1999)
1950S2 1900-01-01 2000-01-01 | about 1950 (1900–1999)
1950S3 1950-01-01 1960-01-01 | about 1950 (1950–1959)
1950S4 1950-01-01 1951-01-01 | 1950
1999S3 1990-01-01 2000-01-01 | about 1999 (1990–1999)
0950S1 0900-01-01 1000-01-01 | about 950 (900–999)
-1950S2 -001999-01-01 -001899-01-01 | about 1951 BCE (2000–1901 BCE)
-0050S1 -000059-01-01 -000049-01-01 | about 51 BCE (60–51 BCE)
Y12345S2 +012000-01-01 +013000-01-01 | about 12345 CE (12000–12999 CE)
Y12345S3 +012300-01-01 +012400-01-01 | about 12345 CE (12300–12399 CE)
Y-12345S3 -012399-01-01 -012299-01-01 | about 12346 BCE (12400–12301 BCE)
Y33E3S1 +030000-01-01 +040000-01-01 | about 33 thousand CE (30000–39999 CE)
1950S2~ 1900-01-01 2000-01-01 | about 1950 (1900–1999)
# Level 2: parts of the year
2001-25 2001-03-01 2001-06-01 | spring 2001 (northern hemisphere)
2001-26 2001-06-01 2001-09-01 | summer 2001 (northern hemisphere)
2001-27 2001-09-01 2001-12-01 | autumn 2001 (northern hemisphere)
2001-28 2001-12-01 2002-03-01 | winter 2001–02 (northern hemisphere)
2001-29 2001-09-01 2001-12-01 | spring 2001 (southern hemisphere)
2001-30 2001-12-01 2002-03-01 | summer 2001–02 (southern hemisphere)
2001-31 2001-03-01 2001-06-01 | autumn 2001 (southern hemisphere)
2001-32 2001-06-01 2001-09-01 | winter 2001 (southern hemisphere)
2001-33 2001-01-01 2001-04-01 | first quarter of 2001
2001-34 2001-04-01 2001-07-01 | second quarter of 2001
2001-35 2001-07-01 2001-10-01 | third quarter of 2001
2001-36 2001-10-01 2002-01-01 | fourth quarter of 2001
2001-37 2001-01-01 2001-05-01 | January–April 2001
2001-38 2001-05-01 2001-09-01 | May–August 2001
2001-39 2001-09-01 2002-01-01 | September–December 2001
2001-40 2001-01-01 2001-07-01 | first half of 2001
2001-41 2001-07-01 2002-01-01 | second half of 2001
2001-34? 2001-04-01 2001-07-01 | second quarter of 2001 (uncertain)
2001-34~ 2001-04-01 2001-07-01 | about the second quarter of 2001
2001-40% 2001-01-01 2001-07-01 | about the first half of 2001 (uncertain)
2001?-34 2001-04-01 2001-07-01 | second quarter of 2001 (year uncertain)
2001-~34 2001-04-01 2001-07-01 | about the second quarter of 2001
-0043-33 -000043-01-01 -000043-04-01 | first quarter of 44 BCE
0099-36 0099-10-01 0100-01-01 | fourth quarter of 99 CE
2000-33/2000-34 2000-01-01 2000-07-01 | first quarter – second quarter of 2000
2001-34/2003-36 2001-04-01 2004-01-01 | second quarter of 2001 – fourth quarter of 2003
2001-29/2001-30 2001-09-01 2002-03-01 | spring 2001 (southern hemisphere) – summer 2001–02 (southern hemisphere)
2001-34/.. 2001-04-01 - | since the second quarter of 2001
../2001-34 - 2001-07-01 | until the second quarter of 2001
199X-34 1990-04-01 1999-07-01 | second quarter, 1990s
199X-24 1990-12-01 2000-03-01 | winter, 1990s
199X-37 1990-01-01 1999-05-01 | January–April, 1990s
-19XX-29 -001999-09-01 -001900-12-01 | spring (southern hemisphere), 2000–1901 BCE
XXXX-34 - - | second quarter, year unknown
1999-24~ 1999-12-01 2000-03-01 | about winter 1999–2000
# Level 2: sets, one of them
[1667,1668,1670..1672] 1667-01-01 1673-01-01 | one of 1667, 1668, 1670–1672
[1667..1672] 1667-01-01 1673-01-01 | one of 1667–1672
[1667] 1667-01-01 1668-01-01 | 1667
[1667,1760-12] 1667-01-01 1761-01-01 | one of 1667, December 1760
[1760-12,1667] 1667-01-01 1761-01-01 | one of December 1760, 1667
[1760-01,1760-02,1760-12..] 1760-01-01 - | January 1760, February 1760 or from December 1760
[..1760-12-03] - 1760-12-04 | by 3 December 1760
[..1760-12] - 1761-01-01 | by December 1760
[1760-12..] 1760-12-01 - | from December 1760
[1760-12-03..] 1760-12-03 - | from 3 December 1760
[..1984,1990] - 1991-01-01 | by 1984 or 1990
[..1984,1990..] - - | by 1984 or from 1990
[..1984,1986..1988,1990] - 1991-01-01 | by 1984, 1986–1988 or 1990
[2004-06-11,2004-06-13] 2004-06-11 2004-06-14 | one of 11 June 2004, 13 June 2004
[2004-06-11..2004-06-13] 2004-06-11 2004-06-14 | one of 11–13 June 2004
[2001-21,2001-23] 2001-03-01 2001-12-01 | one of spring 2001, autumn 2001
[2001-34..2001-36] 2001-04-01 2002-01-01 | one of second quarter – fourth quarter of 2001
[201X,2025] 2010-01-01 2026-01-01 | one of 2010s, 2025
[1984?,1986~] 1984-01-01 1987-01-01 | one of 1984 (uncertain), about 1986
[-0043,0014] -000043-01-01 0015-01-01 | one of 44 BCE, 14 CE
[Y10000,Y10002] +010000-01-01 +010003-01-01 | one of 10000 CE, 10002 CE
[..201X] - 2020-01-01 | by the 2010s
[2004-XX..] 2004-01-01 - | from some month in 2004
# Level 2: sets, all of them
{1667,1668,1670..1672} 1667-01-01 1673-01-01 | 1667, 1668 and 1670–1672
{1960,1961-12} 1960-01-01 1962-01-01 | 1960 and December 1961
{1961-12,1960} 1960-01-01 1962-01-01 | December 1961 and 1960
{..1984} - 1985-01-01 | by 1984
{1984..} 1984-01-01 - | from 1984
{1960..1965} 1960-01-01 1966-01-01 | 1960–1965
{1667} 1667-01-01 1668-01-01 | 1667
{2025-12-14,2025-12-15,2025-12-21} 2025-12-14 2025-12-22 | 14 December 2025, 15 December 2025 and 21 December 2025
{2025-12-14..2025-12-16,2025-12-21} 2025-12-14 2025-12-22 | 14–16 December 2025 and 21 December 2025
{1960~,1961?} 1960-01-01 1962-01-01 | about 1960 and 1961 (uncertain)
{2001-21,2003-21} 2001-03-01 2003-06-01 | spring 2001 and spring 2003
{..1984,1990..} - - | by 1984 and from 1990
# Level 2: doubt about single fields
2004-06-11% 2004-06-11 2004-06-12 | about 11 June 2004 (uncertain)
2004-06~-11 2004-06-11 2004-06-12 | 11 June 2004 (month approximate)
2004?-06-11 2004-06-11 2004-06-12 | 11 June 2004 (year uncertain)
2004-06?-11 2004-06-11 2004-06-12 | 11 June 2004 (month uncertain)
2004%-06 2004-06-01 2004-07-01 | June 2004 (year uncertain, year approximate)
?2004-06-~10 2004-06-10 2004-06-11 | about 10 June 2004 (year uncertain)
2004-?06-11 2004-06-11 2004-06-12 | 11 June 2004 (month uncertain)
2004-%06-11 2004-06-11 2004-06-12 | 11 June 2004 (month uncertain, month approximate)
2004-06-~11 2004-06-11 2004-06-12 | about 11 June 2004
2004-06-?11 2004-06-11 2004-06-12 | 11 June 2004 (day uncertain)
?2004-06 2004-06-01 2004-07-01 | June 2004 (year uncertain)
~2004 2004-01-01 2005-01-01 | about 2004
2004?-06~ 2004-06-01 2004-07-01 | about June 2004 (year uncertain)
2004?-06?-11? 2004-06-11 2004-06-12 | 11 June 2004 (uncertain)
?2004?-06 2004-06-01 2004-07-01 | June 2004 (year uncertain)
2011-~06-~04 2011-06-04 2011-06-05 | about 4 June 2011
2011-23~ 2011-09-01 2011-12-01 | about autumn 2011
-0043-~03-15 -000043-03-15 -000043-03-16 | 15 March 44 BCE (month approximate)
# Level 2: digits that are not known, anywhere
156X-12-25 1560-12-25 1569-12-26 | 25 December, 1560s
15XX-12-25 1500-12-25 1599-12-26 | 25 December, 1500–1599
XXXX-12-XX - - | December, year unknown
XXXX - - | year unknown
-XXXX - - | year unknown
XXXX-12-25 - - | 25 December, year unknown
1XXX-XX 1000-01-01 2000-01-01 | some month in 1000–1999
1XXX-12 1000-12-01 2000-01-01 | December, 1000–1999
1XXX 1000-01-01 2000-01-01 | 1000–1999
2XXX 2000-01-01 3000-01-01 | 2000–2999
X984 0984-01-01 9985-01-01 | 984–9984
X9X4 0904-01-01 9995-01-01 | 904–9994
1984-1X 1984-10-01 1985-01-01 | some month in 1984
1984-0X 1984-01-01 1984-10-01 | some month in 1984
1984-X0 1984-10-01 1984-11-01 | some month in 1984
1984-X1 1984-01-01 1984-12-01 | some month in 1984
1984-X5 1984-05-01 1984-06-01 | some month in 1984
2004-02-0X 2004-02-01 2004-02-10 | some day in February 2004
2004-02-1X 2004-02-10 2004-02-20 | some day in February 2004
2004-02-2X 2004-02-20 2004-03-01 | some day in February 2004
2003-02-2X 2003-02-20 2003-03-01 | some day in February 2003
2004-01-3X 2004-01-30 2004-02-01 | some day in January 2004
2004-04-3X 2004-04-30 2004-05-01 | some day in April 2004
2004-02-X0 2004-02-10 2004-02-21 | some day in February 2004
2004-02-X9 2004-02-09 2004-03-01 | some day in February 2004
2003-02-X9 2003-02-09 2003-02-20 | some day in February 2003
2004-XX-31 2004-01-31 2005-01-01 | some day in 2004
2004-XX-30 2004-01-30 2004-12-31 | some day in 2004
2004-1X-31 2004-10-31 2005-01-01 | some day in 2004
2004-XX-15 2004-01-15 2004-12-16 | some day in 2004
201X-02-29 2012-02-29 2016-03-01 | 29 February, 2010s
XX00-02-29 0000-02-29 9600-03-01 | 29 February, 1 BCE – 9900
-201X -002019-01-01 -002009-01-01 | 2020–2011 BCE
-20XX -002099-01-01 -001999-01-01 | 2100–2001 BCE
-000X -000009-01-01 0000-01-01 | 10–2 BCE
-1XXX -001999-01-01 -000999-01-01 | 2000–1001 BCE
156X-12-25? 1560-12-25 1569-12-26 | 25 December, 1560s (uncertain)
15XX?-12 1500-12-01 1600-01-01 | December, 1500–1599 (year uncertain)
# Level 2: intervals
2004-06-~01/2004-06-~20 2004-06-01 2004-06-21 | about 1–20 June 2004
2004-06-XX/2004-07-03 2004-06-01 2004-07-04 | some day in June 2004 – 3 July 2004
2004-06-03/2004-07-XX 2004-06-03 2004-08-01 | 3 June 2004 – some day in July 2004
201X/202X 2010-01-01 2030-01-01 | 2010s – 2020s
19XX/.. 1900-01-01 - | since 1900–1999
../19XX - 2000-01-01 | until 1900–1999
1950S2/1984 1900-01-01 1985-01-01 | about 1950 (1900–1999) – 1984
-0043/Y10000 -000043-01-01 +010001-01-01 | 44 BCE – 10000 CE
Y-12345/-9999 -012345-01-01 -009998-01-01 | 12346–10000 BCE
?1984/2004 1984-01-01 2005-01-01 | 1984 (uncertain) – 2004
1984-XX/1985-XX 1984-01-01 1986-01-01 | some month in 1984 – some month in 1985
# More of each
2012-21 2012-03-01 2012-06-01 | spring 2012
2010-33 2010-01-01 2010-04-01 | first quarter of 2010
2010-41 2010-07-01 2011-01-01 | second half of 2010
198X 1980-01-01 1990-01-01 | 1980s
21XX 2100-01-01 2200-01-01 | 2100–2199
2025-02-XX 2025-02-01 2025-03-01 | some day in February 2025
2025-XX 2025-01-01 2026-01-01 | some month in 2025
1867S2 1800-01-01 1900-01-01 | about 1867 (1800–1899)
[1914,1939] 1914-01-01 1940-01-01 | one of 1914, 1939
{1914,1939} 1914-01-01 1940-01-01 | 1914 and 1939
2022-02-24?/.. 2022-02-24 - | since 24 February 2022 (uncertain)
../2019~ - 2020-01-01 | until about 2019
2025-06~-15 2025-06-15 2025-06-16 | 15 June 2025 (month approximate)
Y25000 +025000-01-01 +025001-01-01 | 25000 CE
2003-01/2003-02~ 2003-01-01 2003-03-01 | January – about February 2003
?1999-12-31 1999-12-31 2000-01-01 | 31 December 1999 (year uncertain)
-0500~ -000500-01-01 -000499-01-01 | about 501 BCE
-0753-04-21? -000753-04-21 -000753-04-22 | 21 April 754 BCE (uncertain)
`;

export const EDTF_CASES: readonly EdtfCase[] = TABLE.split('\n').flatMap((line): EdtfCase[] => {
  const [row = '', words = ''] = line.split('|').map((part) => part.trim());
  const [text = '', start = '-', end = '-'] = row.split(' ');
  if (text === '' || text === '#') return [];
  const day = (cell: string): string | null => (cell === '-' ? null : cell);
  return [{ text, start: day(start), end: day(end), words }];
});
