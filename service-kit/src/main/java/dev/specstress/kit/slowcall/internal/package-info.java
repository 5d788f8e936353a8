/** How the slow-call loop works inside. Nothing here is API. */
package dev.specstress.kit.slowcall.internal;
