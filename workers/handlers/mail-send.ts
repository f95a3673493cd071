import { sendMail } from '#lib/notifications/send-mail.ts';
import type { Handler } from '../handlers.ts';

export const handleMailSend: Handler<'mail.send'> = ({ mailId }) => sendMail(mailId);
