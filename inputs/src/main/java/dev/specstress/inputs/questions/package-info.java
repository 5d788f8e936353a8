/** Questions that users bring, in the formats they have them; rows that cannot be used are put aside with the reason. */
package dev.specstress.inputs.questions;
