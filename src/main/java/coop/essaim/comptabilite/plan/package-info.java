/// Le décor du grand livre : plan de comptes, journaux, comptes auxiliaires, sections, exercices et leurs mois.
@NamedInterface("plan")
@NullMarked
package coop.essaim.comptabilite.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
