package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Passation.Obstacle;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.Texte;
import coop.essaim.comptabilite.saisie.Calcul.Ligne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lit une feuille : une écriture équilibrée, ou toutes les phrases à la fois, chacune à côté de son champ.
final class Controle {

    private static final int TEXTE_MAX = 200;

    /// Le nom du champ fautif, puis sa phrase.
    private final Map<String, String> refus = new LinkedHashMap<>();

    private final List<String> generaux = new ArrayList<>();
    private final Feuille feuille;
    private final Codes codes;
    private final Map<Integer, LigneTapee> tapees = new LinkedHashMap<>();
    private final Map<Integer, String> sections = new LinkedHashMap<>();
    private final Calcul calcul;

    Controle(Feuille feuille, Codes codes) {
        this.feuille = feuille;
        this.codes = codes;
        var section = "";
        var lignes = new ArrayList<Ligne>();
        for (int i = 0; i < feuille.lignes().size(); i++) {
            var tapee = feuille.lignes().get(i);
            if (tapee.estVide()) continue;
            if (!tapee.section().isEmpty()) section = codes.section(tapee.section());
            tapees.put(i, tapee);
            sections.put(i, section);
            lignes.add(new Ligne(i, section, Cellule.lire(tapee.debit()), Cellule.lire(tapee.credit())));
        }
        calcul = new Calcul(lignes);
    }

    List<SoldeDeSection> soldes() {
        return calcul.soldes();
    }

    Map<String, String> refus() {
        return refus;
    }

    List<String> generaux() {
        return generaux;
    }

    boolean aDesRefus() {
        return !refus.isEmpty() || !generaux.isEmpty();
    }

    Optional<Ecriture> ecriture() {
        if (feuille.journal().isEmpty()) refus.put("journal", "Choisissez le journal.");
        var date = date("date", feuille.date());
        var pieceDate = feuille.pieceDate().isEmpty() ? date : date("pieceDate", feuille.pieceDate());
        var echeance = feuille.echeance().isEmpty() ? null : date("echeance", feuille.echeance());
        texte(
                "piece",
                feuille.piece(),
                "Donnez la référence de la pièce : le numéro de la facture, du relevé, de l’acte.");
        texte("libelle", feuille.libelle(), "Donnez un libellé à l’écriture.");
        tapees.forEach(this::controler);
        calcul.refus().forEach(refus::putIfAbsent);
        if (tapees.size() < 2) generaux.add("Écrivez au moins deux lignes : ce qui est débité, et ce qui est crédité.");
        if (refus.isEmpty()) calcul.soldes().forEach(this::equilibrer);
        if (aDesRefus() || date == null || pieceDate == null) return Optional.empty();
        return Optional.of(new Ecriture(
                feuille.journal(),
                date,
                Piece.de(feuille.piece(), pieceDate),
                feuille.libelle(),
                tapees.keySet().stream().map(rang -> ligne(rang, echeance)).toList()));
    }

    private @Nullable LocalDate date(String champ, String tape) {
        var lecture = EnFrancais.lireDate(tape);
        lecture.refus().ifPresent(phrase -> refus.put(champ, phrase));
        return lecture.siLue().orElse(null);
    }

    private void texte(String champ, String tape, String siVide) {
        if (Texte.enUneLigne(tape).isEmpty()) refus.put(champ, siVide);
        else if (tape.length() > TEXTE_MAX) refus.put(champ, "Raccourcissez à " + TEXTE_MAX + " caractères au plus.");
    }

    private void controler(int rang, LigneTapee ligne) {
        if (ligne.compte().isEmpty()) refus.put(Feuille.champ(rang, "compte"), "Donnez le compte.");
        if (section(rang).isEmpty()) refus.put(Feuille.champ(rang, "section"), "Donnez la section.");
        if (ligne.libelle().length() > TEXTE_MAX)
            refus.put(Feuille.champ(rang, "libelle"), "Raccourcissez à " + TEXTE_MAX + " caractères au plus.");
        var collectif = codes.estCollectif(ligne.compte());
        if (collectif == null) return;
        if (collectif && ligne.auxiliaire().isEmpty())
            refus.put(Feuille.champ(rang, "auxiliaire"), "Dites quel tiers : ce compte se détaille par tiers.");
        if (!collectif && !ligne.auxiliaire().isEmpty())
            refus.put(
                    Feuille.champ(rang, "auxiliaire"),
                    "Laissez vide, ou cochez au plan que le compte " + codes.compte(ligne.compte())
                            + " se détaille par tiers.");
    }

    private void equilibrer(SoldeDeSection solde) {
        if (!solde.reste().estNul())
            generaux.add("Équilibrez la section " + solde.section() + " : " + sansMajuscule(solde.phrase()) + ".");
    }

    private static String sansMajuscule(String phrase) {
        return phrase.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + phrase.substring(1);
    }

    private Ecriture.Ligne ligne(int rang, @Nullable LocalDate echeance) {
        var tapee = tapee(rang);
        var auxiliaire = tapee.auxiliaire().isEmpty() ? null : codes.auxiliaire(tapee.auxiliaire());
        return new Ecriture.Ligne(
                section(rang),
                codes.compte(tapee.compte()),
                auxiliaire,
                tapee.libelle().isEmpty() ? null : tapee.libelle(),
                calcul.debit(rang),
                calcul.credit(rang),
                auxiliaire == null ? null : echeance,
                null);
    }

    /// Place ce que le grand livre refuse à côté de ce qui le cause.
    void placer(List<Obstacle> obstacles) {
        for (var obstacle : obstacles)
            switch (obstacle) {
                case Obstacle.JournalInconnu _ -> refus.putIfAbsent("journal", obstacle.phrase());
                case Obstacle.HorsExercice _, Obstacle.PeriodeClose _, Obstacle.ExerciceClos _ ->
                    refus.putIfAbsent("date", obstacle.phrase());
                case Obstacle.CompteInconnu(var numero) -> auCompte(numero, obstacle);
                case Obstacle.CompteInactif(var numero) -> auCompte(numero, obstacle);
                case Obstacle.CompteHorsDeSonJournal(var numero, var _) -> auCompte(numero, obstacle);
                case Obstacle.SectionInconnue(var code) -> aLaSection(code, obstacle);
                case Obstacle.SectionFermee(var code, var _) -> aLaSection(code, obstacle);
                case Obstacle.AuxiliaireInconnu(var code) ->
                    tapees.forEach((rang, ligne) ->
                            siPareil(codes.auxiliaire(ligne.auxiliaire()), code, rang, "auxiliaire", obstacle));
                case Obstacle.AuBrouillard _, Obstacle.Validee _, Obstacle.DejaContrepassee _ ->
                    generaux.add(obstacle.phrase());
            }
    }

    private void auCompte(String numero, Obstacle obstacle) {
        tapees.forEach((rang, ligne) -> siPareil(codes.compte(ligne.compte()), numero, rang, "compte", obstacle));
    }

    private void aLaSection(String code, Obstacle obstacle) {
        sections.forEach((rang, section) -> siPareil(section, code, rang, "section", obstacle));
    }

    private void siPareil(String un, String autre, int rang, String cellule, Obstacle obstacle) {
        if (un.equals(autre)) refus.putIfAbsent(Feuille.champ(rang, cellule), obstacle.phrase());
    }

    private LigneTapee tapee(int rang) {
        return tapees.getOrDefault(rang, LigneTapee.VIDE);
    }

    private String section(int rang) {
        return sections.getOrDefault(rang, "");
    }
}
