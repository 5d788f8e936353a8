/** What users bring: campaign files, specs, taxonomies and questions, read into records or refused with the place. */
package dev.specstress.inputs;
