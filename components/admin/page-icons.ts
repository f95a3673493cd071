import { CakeSlice, Croissant, type LucideIcon, Mail, MessageSquareText, Sunrise, TicketPercent } from 'lucide-react';
import type { AdminPageName } from './pages.ts';

export const pageIcons: Record<AdminPageName, LucideIcon> = {
  today: Sunrise,
  cakes: CakeSlice,
  products: Croissant,
  discounts: TicketPercent,
  reviews: MessageSquareText,
  mail: Mail,
};
