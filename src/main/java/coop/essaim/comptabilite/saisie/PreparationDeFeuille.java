package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.page.saisie.Saisie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Compose la page de saisie, à l'ouverture, après un calcul ou après un refus.
@Component
class PreparationDeFeuille {

    private final CodesSql codes;
    private final Saisies saisies;
    private final PiecesComptables pieces;

    PreparationDeFeuille(CodesSql codes, Saisies saisies, PiecesComptables pieces) {
        this.codes = codes;
        this.saisies = saisies;
        this.pieces = pieces;
    }

    FormulaireDEcriture ouvrir(String action, Feuille feuille) {
        return composer(action, feuille, saisies.controler(feuille), false);
    }

    FormulaireDEcriture calculer(String action, Feuille feuille) {
        return composer(action, feuille, saisies.controler(feuille), true);
    }

    FormulaireDEcriture refuser(String action, Feuille feuille, Controle controle) {
        return composer(action, feuille, controle, false);
    }

    /// La feuille d'un modèle : ses cellules peuvent rester à compléter.
    ///
    /// @param tape les champs que la feuille n'a pas : nom, échéancier
    FormulaireDEcriture modele(String action, Feuille feuille, Abonnements.Refus refus, Map<String, String> tape) {
        var valeurs = new HashMap<>(valeurs(feuille));
        for (var nom : List.of("nom", "periodicite", "du", "au")) valeurs.put(nom, List.of(tape.getOrDefault(nom, "")));
        return new FormulaireDEcriture(
                action,
                feuille.avecDesLignesVides(),
                new Saisie(valeurs, refus.parChamp(), refus.generaux()),
                List.of(),
                List.of(),
                choix(),
                EcrituresController.CALCULER.equals(tape.get("geste")));
    }

    private FormulaireDEcriture composer(String action, Feuille feuille, Controle controle, boolean calculee) {
        return new FormulaireDEcriture(
                action,
                feuille.avecDesLignesVides(),
                new Saisie(valeurs(feuille), controle.refus(), controle.generaux()),
                controle.soldes(),
                pieces.deLObjet(feuille.cle()),
                choix(),
                calculee);
    }

    private FormulaireDEcriture.Choix choix() {
        return new FormulaireDEcriture.Choix(
                codes.journauxActifs(), codes.comptesActifs(), codes.sectionsOuvertes(), codes.auxiliaires(""));
    }

    private static Map<String, List<String>> valeurs(Feuille feuille) {
        return Map.of(
                "journal", List.of(feuille.journal()),
                "date", List.of(feuille.date()),
                "piece", List.of(feuille.piece()),
                "pieceDate", List.of(feuille.pieceDate()),
                "echeance", List.of(feuille.echeance()),
                "libelle", List.of(feuille.libelle()));
    }
}
