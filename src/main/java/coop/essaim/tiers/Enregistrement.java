package coop.essaim.tiers;

import java.util.List;

/// Ce que répond l'enregistrement d'un tiers.
public sealed interface Enregistrement {

    record Fait(TiersId id) implements Enregistrement {}

    /// D'autres fiches lui ressemblent : rien n'est écrit tant que la personne n'a pas dit qu'il s'agit d'un autre.
    record Ressemble(List<FicheDeTiers> fiches) implements Enregistrement {
        public Ressemble {
            fiches = List.copyOf(fiches);
        }
    }

    /// Un autre SIREN dans le SIRET, le numéro de TVA ou l'adresse électronique.
    record NumerosDAutrui() implements Enregistrement {}

    /// Quelqu'un d'autre a corrigé la fiche entre-temps.
    record ModifieEntreTemps() implements Enregistrement {}

    /// Ni de cette activité, ni visible : comme s'il n'existait pas.
    record Introuvable() implements Enregistrement {}
}
