import type { FastifyHelmetOptions } from '@fastify/helmet'

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // React Aria's own style element is kept out by a marker in web/index.html, so no hash is needed here.
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** Nothing from elsewhere, nothing inline, in no frame. The server speaks plain HTTP, so it does not ask for HTTPS. */
export const HELMET_OPTIONS: FastifyHelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: POLICY },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
}

/** For answers that leave before any plugin is asked: an address that cannot be read. */
export const BARE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
