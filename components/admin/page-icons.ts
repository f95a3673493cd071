import {
  CakeSlice,
  ChartColumn,
  KeyRound,
  type LucideIcon,
  Mail,
  MessageSquareText,
  ScrollText,
  ShoppingBasket,
  Sunrise,
  Users,
} from 'lucide-react';
import type { AdminPageName } from './pages.ts';

export const pageIcons: Record<AdminPageName, LucideIcon> = {
  today: Sunrise,
  orders: ShoppingBasket,
  customers: Users,
  roles: KeyRound,
  audit: ScrollText,
  cakes: CakeSlice,
  figures: ChartColumn,
  reviews: MessageSquareText,
  mail: Mail,
};
