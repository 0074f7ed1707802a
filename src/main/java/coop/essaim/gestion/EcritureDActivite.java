package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une écriture, réduite à ce qu'elle fait dans la section d'une activité : ce que son entrepreneur lit.
///
/// @param numero dans son journal ; rien au brouillard
/// @param lien l'adresse de la pièce dans Essaim, quand elle y est
public record EcritureDActivite(
        long id,
        LocalDate date,
        String journal,
        @Nullable Integer numero,
        String piece,
        LocalDate datePiece,
        @Nullable String lien,
        List<Ligne> lignes) {

    public record Ligne(String compte, String nomDuCompte, String libelle, Montant debit, Montant credit) {}

    public EcritureDActivite {
        lignes = List.copyOf(lignes);
    }

    public boolean ouvreSaPiece(boolean remet) {
        return LienDePiece.ouvre(lien, remet);
    }

    public Montant debit() {
        return Montant.somme(lignes.stream().map(Ligne::debit));
    }

    public Montant credit() {
        return Montant.somme(lignes.stream().map(Ligne::credit));
    }
}
