import { CakeSlice, Gauge, ListChecks, type LucideIcon, Mail, MessageSquareText, Sunrise } from 'lucide-react';
import type { AdminPageName } from './pages.ts';

export const pageIcons: Record<AdminPageName, LucideIcon> = {
  today: Sunrise,
  cakes: CakeSlice,
  reviews: MessageSquareText,
  mail: Mail,
  engine: Gauge,
  queues: ListChecks,
};
