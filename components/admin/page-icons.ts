import {
  CakeSlice,
  ChartColumn,
  Croissant,
  Gauge,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Mail,
  MessageSquareText,
  ScrollText,
  ShoppingBasket,
  Sunrise,
  TicketPercent,
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
  products: Croissant,
  discounts: TicketPercent,
  figures: ChartColumn,
  reviews: MessageSquareText,
  mail: Mail,
  engine: Gauge,
  queues: ListChecks,
};
