package coop.essaim.comptabilite.saisie;

import java.util.List;
import java.util.UUID;

/// Un modèle d'écriture : des cellules gardées telles que tapées, dont certaines sont à compléter.
public record Modele(UUID id, String nom, String journal, String piece, String libelle, List<LigneTapee> lignes) {

    public Modele {
        lignes = List.copyOf(lignes);
    }

    static Modele de(UUID id, String nom, Feuille feuille) {
        var ecrites = feuille.lignes().stream().filter(l -> !l.estVide()).toList();
        return new Modele(id, nom, feuille.journal(), feuille.piece(), feuille.libelle(), ecrites);
    }

    Feuille feuille(UUID cle, String date) {
        return new Feuille(cle, journal, date, piece, "", "", libelle, lignes);
    }

    /// Combien de cellules de montant restent à remplir à chaque emploi.
    public long aCompleter() {
        return lignes.stream()
                .filter(ligne -> ligne.debit().isEmpty() && ligne.credit().isEmpty())
                .count();
    }
}
