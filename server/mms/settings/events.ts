import { z } from 'zod';
import { event } from '#kernel/event';

/** A new value of a part of the configuration is in force. */
export const settingChanged = event('settings.changed', z.object({ key: z.string() }));
