package coop.essaim.parcours.contrat;

import coop.essaim.commun.Periode;
import coop.essaim.documents.DocumentId;
import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Un contrat entre la personne et la coopérative.
///
/// @param renouvelle le CAPE qu'il renouvelle ; `rang` est alors 1 ou 2
/// @param suivi où il en est : émis, conclu, fini, abandonné
public record Contrat(
        ContratId id,
        PersonneId personne,
        GenreDeContrat genre,
        @Nullable ContratId renouvelle,
        int rang,
        Termes termes,
        Suivi suivi) {

    /// @param document le papier émis, celui que l'on signe
    /// @param limiteDAssocie figée à l'émission, comme la fin d'essai
    /// @param finLe le dernier jour réel, quand ce n'est pas le terme
    public record Suivi(
            @Nullable Instant emisA,
            @Nullable DocumentId document,
            @Nullable LocalDate concluLe,
            @Nullable LocalDate finLe,
            @Nullable Instant abandonneA,
            @Nullable LocalDate limiteDAssocie,
            @Nullable LocalDate finDEssai) {}

    public boolean estConclu() {
        return suivi.concluLe() != null;
    }

    public boolean estEmis() {
        return suivi.emisA() != null;
    }

    public boolean estAbandonne() {
        return suivi.abandonneA() != null;
    }

    /// Du premier jour au dernier, prévu ou réel ; ouverte pour un contrat sans terme.
    public Periode periode() {
        var fin = suivi.finLe();
        return new Periode(termes.du(), fin != null && !fin.isBefore(termes.du()) ? fin : termes.au());
    }

    public String libelle() {
        return rang == 0
                ? genre.libelle()
                : genre.libelle() + ", " + coop.essaim.commun.EnFrancais.ordinal(rang) + " renouvellement";
    }

    public String etat() {
        if (estAbandonne()) return "Abandonné";
        if (suivi.finLe() != null) return "Fini";
        if (estConclu()) return "Conclu";
        return estEmis() ? "À signer" : "En préparation";
    }
}
