/// Le grand livre : plan de comptes, journaux, sections, écritures, lettrage, clôtures, FEC, bilan et résultat.
///
/// Général et analytique à la fois : chaque ligne a sa section, chaque écriture s'équilibre par section. Au bas de la
/// carte, il connaît des pièces et des sections, jamais des factures ni des bulletins.
@ApplicationModule(
        displayName = "Comptabilité",
        allowedDependencies = {"acces", "acces :: cooperative", "documents"})
@NullMarked
package coop.essaim.comptabilite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
