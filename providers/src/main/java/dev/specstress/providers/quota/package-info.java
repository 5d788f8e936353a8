/**
 * One provider key, many instances: who may use how much of a lane's limits. Instances tell one another what they could use
 * and divide the limits alike; nobody has to lead.
 */
package dev.specstress.providers.quota;
