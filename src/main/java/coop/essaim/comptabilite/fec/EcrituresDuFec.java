package coop.essaim.comptabilite.fec;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Detail;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.fec.Regroupement.Groupe;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Fait des écritures des lignes groupées. Ce qu'une ligne a de différent de la première (pièce, date) est gardé.
final class EcrituresDuFec {

    private final Exercice exercice;
    private final JournauxDuFec.Installes journaux;
    private final Releve releve;

    EcrituresDuFec(Exercice exercice, JournauxDuFec.Installes journaux, Releve releve) {
        this.exercice = exercice;
        this.journaux = journaux;
        this.releve = releve;
    }

    /// Dit ce qui ne peut pas être une écriture de cet exercice.
    void controler(List<Groupe> groupes) {
        for (var groupe : groupes) {
            if (groupe.lignes().size() <= Short.MAX_VALUE) {
                controlerLesDates(groupe);
                continue;
            }
            releve.faute(
                    groupe.premiere().numero(),
                    "l'écriture %s du journal %s a %d lignes : une écriture en a %d au plus."
                            .formatted(
                                    groupe.premiere().ecriture(),
                                    groupe.premiere().journal(),
                                    groupe.lignes().size(),
                                    Short.MAX_VALUE));
        }
    }

    /// Les écritures de groupes que [#controler] a laissés passer.
    List<EcritureDuFec> lire(List<Groupe> groupes) {
        return groupes.stream().map(groupe -> lire(groupe, date(groupe))).toList();
    }

    /// Des à-nouveaux détaillés portent la date des pièces d'origine : leur écriture est du premier jour.
    private LocalDate date(Groupe groupe) {
        return estANouveauxDetaille(groupe) ? exercice.du() : groupe.premiere().date();
    }

    private boolean estANouveauxDetaille(Groupe groupe) {
        return journaux.estANouveaux(groupe.premiere().journal())
                && groupe.lignes().stream().anyMatch(ligne -> !exercice.contient(ligne.date()));
    }

    private void controlerLesDates(Groupe groupe) {
        if (estANouveauxDetaille(groupe)) return;
        groupe.lignes().stream()
                .filter(ligne -> !exercice.contient(ligne.date()))
                .findFirst()
                .ifPresent(ligne -> releve.faute(
                        ligne.numero(),
                        "le %s n'est pas dans l'exercice du %s au %s : s'il est plus long, dites son premier et son dernier jour."
                                .formatted(ligne.date(), exercice.du(), exercice.au())));
    }

    private EcritureDuFec lire(Groupe groupe, LocalDate date) {
        var premiere = groupe.premiere();
        var piece = Piece.de(premiere.piece(), premiere.pieceDate());
        var libelle = libelle(premiere);
        var lignes = groupe.lignes().stream()
                .map(ligne -> ligne(ligne, date, piece, libelle))
                .toList();
        // Validée seulement si toutes ses lignes le sont, à la dernière date.
        var valideLe = groupe.lignes().stream().anyMatch(l -> l.valideLe() == null)
                ? null
                : groupe.lignes().stream()
                        .map(LigneFec::valideLe)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        var numero = groupe.numerotee() && !premiere.ecriture().isEmpty() ? premiere.ecriture() : null;
        return new EcritureDuFec(
                new Ecriture(journaux.code(premiere.journal()), date, piece, libelle, lignes),
                groupe.lignes(),
                numero,
                valideLe);
    }

    private static Ligne ligne(LigneFec lue, LocalDate date, Piece piece, String libelle) {
        var detail = detail(lue, date, piece);
        return new Ligne(
                Section.STRUCTURE,
                lue.compte(),
                lue.auxiliaire().isEmpty() ? null : lue.auxiliaire(),
                libelle(lue).equals(libelle) ? null : libelle(lue),
                new Montant(lue.debit()),
                new Montant(lue.credit()),
                null,
                detail);
    }

    private static @Nullable Detail detail(LigneFec lue, LocalDate date, Piece piece) {
        boolean autrePiece =
                !lue.piece().equals(piece.reference()) || !lue.pieceDate().equals(piece.date());
        var origine = lue.date().equals(date) ? null : lue.date();
        if (!autrePiece && origine == null && lue.montantDevise() == null && lue.devise() == null) return null;
        return new Detail(
                autrePiece ? lue.piece() : null,
                autrePiece ? lue.pieceDate() : null,
                origine,
                lue.montantDevise(),
                lue.devise());
    }

    private static String libelle(LigneFec ligne) {
        return ligne.libelle().isEmpty() ? ligne.piece() : ligne.libelle();
    }
}
