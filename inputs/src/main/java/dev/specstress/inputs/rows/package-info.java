/** Complete rows that users bring: questions with the answers to them and, where they have them, the answers' positions. */
package dev.specstress.inputs.rows;
