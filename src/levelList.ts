/** The levels that ship, by name: no map is loaded for that. */
import levelList from 'virtual:levels/list';

export { levelList };

export const hasLevel = (id: string): boolean => levelList.some((level) => level.id === id);
export const titleOf = (id: string): string => levelList.find((level) => level.id === id)?.title ?? id;
