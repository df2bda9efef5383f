/** The levels that ship: no map is loaded for that. */
import levelList from 'virtual:levels/list';

export { levelList };

export const hasLevel = (id: string): boolean => levelList.some((level) => level.id === id);
