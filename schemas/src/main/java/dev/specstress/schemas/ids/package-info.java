/** Ids that follow from what they name. */
package dev.specstress.schemas.ids;
