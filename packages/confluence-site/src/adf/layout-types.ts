/** The section types of storage format, with the widths of their columns in percent as ADF writes them. */
const layoutTypes: Readonly<Record<string, readonly number[]>> = {
  two_equal: [50, 50],
  two_left_sidebar: [33.33, 66.66],
  two_right_sidebar: [66.66, 33.33],
  three_equal: [33.33, 33.33, 33.33],
  three_with_sidebars: [25, 50, 25],
};

/** The widths of a section's columns, in percent. Columns of an unknown type are equal. */
export function columnWidthsOf(type: string, columns: number): readonly number[] {
  const widths = Object.hasOwn(layoutTypes, type) ? layoutTypes[type] : undefined;
  return widths?.length === columns ? widths : new Array(columns).fill(Math.floor(10_000 / columns) / 100);
}

/** The section type whose columns come nearest to these widths. */
export function layoutTypeOf(widths: readonly number[]): string {
  const fitting = Object.entries(layoutTypes).filter(([, known]) => known.length === widths.length);
  const distance = (known: readonly number[]): number =>
    known.reduce((sum, width, at) => sum + Math.abs(width - (widths[at] ?? 0)), 0);
  return fitting.sort(([, first], [, second]) => distance(first) - distance(second))[0]?.[0] ?? 'fixed-width';
}
