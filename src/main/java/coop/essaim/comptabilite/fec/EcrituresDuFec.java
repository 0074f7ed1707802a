package coop.essaim.comptabilite.fec;

import static coop.essaim.comptabilite.fec.ColonneFec.*;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Detail;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.fec.Regroupement.Groupe;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Section;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fait des écritures des lignes groupées. Ce qu'une ligne a de différent de la première (pièce, date) est gardé.
final class EcrituresDuFec {

    private static final Map<ColonneFec, String> TENANT_LIEU = Map.of(
            PieceRef, "le livre y met celle de l'écriture, ou « sans pièce » et le numéro de la ligne",
            PieceDate, "le livre y met celle de l'écriture",
            EcritureLib, "le livre y met celui de l'écriture, ou sa pièce");

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
        direLesZonesVides(groupes);
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

    /// Ce que le texte veut et que le fichier n'a pas se dit une fois, avec son nombre.
    private void direLesZonesVides(List<Groupe> groupes) {
        var premieres = new EnumMap<ColonneFec, Integer>(ColonneFec.class);
        var nombres = new EnumMap<ColonneFec, Integer>(ColonneFec.class);
        for (var groupe : groupes)
            for (var ligne : groupe.lignes())
                for (var zone : ligne.vides()) {
                    premieres.merge(zone, ligne.numero(), Math::min);
                    nombres.merge(zone, 1, Integer::sum);
                }
        nombres.forEach((zone, nombre) -> releve.resume(
                premieres.getOrDefault(zone, 0),
                "%s la zone %s vide%s : %s. Le FEC la rendra vide, alors que l'article A47 A-1 la veut."
                        .formatted(
                                EnFrancais.compte(nombre, "ligne a", "lignes ont"),
                                zone.name(),
                                nombre == 1 ? "" : ", celle-ci la première",
                                TENANT_LIEU.getOrDefault(zone, ""))));
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
                                .formatted(
                                        EnFrancais.enFrancais(ligne.date()),
                                        EnFrancais.enFrancais(exercice.du()),
                                        EnFrancais.enFrancais(exercice.au()))));
    }

    private EcritureDuFec lire(Groupe groupe, LocalDate date) {
        var premiere = groupe.premiere();
        var piece = piece(groupe, date);
        var libelle = premier(groupe, LigneFec::libelle).orElse(piece.reference());
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

    /// La première que disent ses lignes. Rien n'entre au livre sans référence : à défaut, elle nomme sa ligne.
    private static Piece piece(Groupe groupe, LocalDate date) {
        var reference = premier(groupe, LigneFec::piece)
                .orElse("sans pièce (ligne %d)".formatted(groupe.premiere().numero()));
        var jour = groupe.lignes().stream()
                .map(LigneFec::pieceDate)
                .filter(Objects::nonNull)
                .findFirst();
        return Piece.de(reference, jour.orElse(date));
    }

    private static Optional<String> premier(Groupe groupe, Function<LigneFec, String> zone) {
        return groupe.lignes().stream()
                .map(zone)
                .filter(texte -> !texte.isEmpty())
                .findFirst();
    }

    private static Ligne ligne(LigneFec lue, LocalDate date, Piece piece, String libelle) {
        boolean autreLibelle = !lue.libelle().isEmpty() && !lue.libelle().equals(libelle);
        return new Ligne(
                Section.STRUCTURE,
                lue.compte(),
                lue.auxiliaire().isEmpty() ? null : lue.auxiliaire(),
                autreLibelle ? lue.libelle() : null,
                new Montant(lue.debit()),
                new Montant(lue.credit()),
                null,
                detail(lue, date, piece));
    }

    private static @Nullable Detail detail(LigneFec lue, LocalDate date, Piece piece) {
        var reference = lue.piece().isEmpty() ? piece.reference() : lue.piece();
        var jour = lue.pieceDate() == null ? piece.date() : lue.pieceDate();
        boolean autrePiece = !reference.equals(piece.reference()) || !jour.equals(piece.date());
        var origine = lue.date().equals(date) ? null : lue.date();
        var vides = lue.vides().isEmpty()
                ? null
                : lue.vides().stream().map(Enum::name).collect(Collectors.joining(","));
        if (!autrePiece && origine == null && lue.montantDevise() == null && lue.devise() == null && vides == null)
            return null;
        return new Detail(
                autrePiece ? reference : null,
                autrePiece ? jour : null,
                origine,
                lue.montantDevise(),
                lue.devise(),
                vides);
    }
}
