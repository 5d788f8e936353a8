/** What every service asks about campaigns before it spends anything on them. */
package dev.specstress.kit.campaign;
