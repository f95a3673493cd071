import {
  CakeSlice,
  CalendarClock,
  ChartColumn,
  Croissant,
  Gauge,
  ListChecks,
  type LucideIcon,
  Mail,
  MessageSquareText,
  PackageOpen,
  Sunrise,
  TicketPercent,
} from 'lucide-react';
import type { AdminPageName } from './pages.ts';

export const pageIcons: Record<AdminPageName, LucideIcon> = {
  today: Sunrise,
  cakes: CakeSlice,
  slots: CalendarClock,
  stock: PackageOpen,
  products: Croissant,
  discounts: TicketPercent,
  figures: ChartColumn,
  reviews: MessageSquareText,
  mail: Mail,
  engine: Gauge,
  queues: ListChecks,
};
