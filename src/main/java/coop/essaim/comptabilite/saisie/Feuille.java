package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Une écriture en cours de saisie : des textes tapés, pas encore des valeurs.
///
/// @param cle tirée à l'ouverture de la feuille : deux envois de la même feuille ne font qu'une écriture, et les
/// fichiers déposés avant un refus restent à elle
public record Feuille(
        UUID cle,
        String journal,
        String date,
        String piece,
        String pieceDate,
        String echeance,
        String libelle,
        List<LigneTapee> lignes) {

    static final int LIGNES_MAX = 300;
    private static final int LIGNES_VIDES = 4;
    private static final Pattern CELLULE = Pattern.compile("lignes\\[(\\d{1,3})]\\.\\w+");

    public Feuille {
        lignes = List.copyOf(lignes);
    }

    /// Le nom d'une cellule dans le formulaire.
    public static String champ(int rang, String nom) {
        return "lignes[" + rang + "]." + nom;
    }

    static Feuille lire(Map<String, String> tape, UUID cleNeuve) {
        var rangs = new TreeSet<Integer>();
        for (var nom : tape.keySet()) {
            var cellule = CELLULE.matcher(nom);
            if (cellule.matches()) rangs.add(Integer.valueOf(cellule.group(1)));
        }
        int nombre = rangs.isEmpty() ? 0 : Math.min(rangs.last() + 1, LIGNES_MAX);
        var lignes = new ArrayList<LigneTapee>(nombre);
        for (int i = 0; i < nombre; i++) lignes.add(LigneTapee.lire(tape, i));
        return new Feuille(
                lireCle(tape.get("cle"), cleNeuve),
                texte(tape, "journal"),
                texte(tape, "date"),
                texte(tape, "piece"),
                texte(tape, "pieceDate"),
                texte(tape, "echeance"),
                texte(tape, "libelle"),
                lignes);
    }

    private static UUID lireCle(@Nullable String tape, UUID neuve) {
        return tape != null && tape.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(tape)
                : neuve;
    }

    private static String texte(Map<String, String> tape, String nom) {
        return tape.getOrDefault(nom, "").strip();
    }

    static Feuille neuve(UUID cle, String journal, LocalDate date) {
        return new Feuille(cle, journal, EnFrancais.enTableau(date), "", "", "", "", List.of());
    }

    /// Ce qu'il faut retaper pour refaire cette écriture, à cette date.
    static Feuille de(Ecriture ecriture, UUID cle, LocalDate date) {
        var piece = ecriture.piece();
        var echeances = ecriture.lignes().stream()
                .map(Ecriture.Ligne::echeance)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Feuille(
                cle,
                ecriture.journal(),
                EnFrancais.enTableau(date),
                piece.reference(),
                piece.date().equals(ecriture.date()) ? "" : EnFrancais.enTableau(piece.date()),
                echeances.size() == 1 ? EnFrancais.enTableau(echeances.getFirst()) : "",
                ecriture.libelle(),
                ecriture.lignes().stream().map(Feuille::ligne).toList());
    }

    private static LigneTapee ligne(Ecriture.Ligne ligne) {
        return new LigneTapee(
                ligne.compte(),
                Objects.requireNonNullElse(ligne.auxiliaire(), ""),
                ligne.section(),
                Objects.requireNonNullElse(ligne.libelle(), ""),
                chiffres(ligne.debit()),
                chiffres(ligne.credit()));
    }

    static String chiffres(Montant montant) {
        return montant.estNul() ? "" : montant.enChiffres();
    }

    /// Toujours quelques lignes vides sous la dernière, jusqu'à la limite. Une section proposée d'avance y reste.
    Feuille avecDesLignesVides() {
        var toutes = new ArrayList<>(lignes);
        while (!toutes.isEmpty() && toutes.getLast().equals(LigneTapee.VIDE)) toutes.removeLast();
        int voulues = Math.min(LIGNES_MAX, toutes.size() + Math.max(LIGNES_VIDES - toutes.size(), 2));
        while (toutes.size() < voulues) toutes.add(LigneTapee.VIDE);
        return avec(toutes);
    }

    Feuille avec(List<LigneTapee> autres) {
        return new Feuille(cle, journal, date, piece, pieceDate, echeance, libelle, autres);
    }

    /// La même, dont les fichiers sont à un autre objet.
    Feuille avec(UUID objet) {
        return new Feuille(objet, journal, date, piece, pieceDate, echeance, libelle, lignes);
    }

    Feuille avec(String autreDate, String autrePiece, String autreLibelle) {
        return new Feuille(cle, journal, autreDate, autrePiece, pieceDate, echeance, autreLibelle, lignes);
    }
}
