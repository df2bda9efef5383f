/** Straight quotes as they are typed, into the curled ones that are read. */
export const typeset = (text: string): string =>
  text
    .replace(/(^|[\s([—])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([—“])'/g, '$1‘')
    .replace(/'/g, '’');
