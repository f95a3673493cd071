import { CakeSlice, ChartColumn, type LucideIcon, Mail, MessageSquareText, Sunrise } from 'lucide-react';
import type { AdminPageName } from './pages.ts';

export const pageIcons: Record<AdminPageName, LucideIcon> = {
  today: Sunrise,
  cakes: CakeSlice,
  figures: ChartColumn,
  reviews: MessageSquareText,
  mail: Mail,
};
