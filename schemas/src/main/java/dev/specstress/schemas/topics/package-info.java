/** Every topic: its name, and what one may rely on. */
package dev.specstress.schemas.topics;
