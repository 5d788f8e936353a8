/** What every service asks about campaigns before it spends anything on them, and how it draws for them. */
package dev.specstress.kit.campaign;
