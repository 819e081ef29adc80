export { type Config, CONFIG, ConfigModule } from './config.js';
export { ConfigurationRefused, loadConfig } from './load-config.js';
export type { MailConfig, SmtpConfig } from './mail-config.js';
