/** Services: started once, telling how they are, stopped within a given time; alone or in groups. */
package dev.specstress.kit.lifecycle;
