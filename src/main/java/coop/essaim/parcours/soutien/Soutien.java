package coop.essaim.parcours.soutien;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qu'un partenaire a accordé à une personne.
///
/// @param aJustifierLe le jour où lui rendre compte, s'il le demande
/// @param annule noté par erreur : il ne compte plus
/// @param justifieLe le jour où c'est fait
public record Soutien(
        UUID id,
        UUID personne,
        String nom,
        String partenaire,
        String objet,
        LocalDate accordeLe,
        Montant montant,
        Montant verse,
        @Nullable LocalDate aJustifierLe,
        @Nullable LocalDate justifieLe,
        boolean annule) {

    public Montant reste() {
        return montant.moins(verse);
    }

    public String etat() {
        if (annule) return "Annulé";
        if (justifieLe != null) return "Justifié";
        if (reste().estPositif()) return verse.estNul() ? "À verser" : "Versé en partie";
        return aJustifierLe == null ? "Versé" : "À justifier";
    }
}
