package coop.essaim.activites.importation;

import coop.essaim.activites.Contribution;
import coop.essaim.activites.Contribution.Base;
import coop.essaim.activites.Description;
import coop.essaim.activites.importation.LigneLue.Contenu;
import coop.essaim.activites.importation.LigneLue.Entrepreneur;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Taux;
import coop.essaim.commun.tableur.CellulesLues;
import coop.essaim.commun.tableur.Tableur;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Relit une ligne d'un fichier avec les mêmes règles que les formulaires des activités.
final class LectureDeLigne {

    private static final int COURT = 200;
    private static final int MOYEN = 500;
    private static final int LONG = 4000;

    private final CellulesLues<Champ> cellules;
    private final Function<String, List<Entrepreneur>> fiches;

    /// @param fiches les personnes que désigne un courriel, ou un prénom et un nom
    LectureDeLigne(List<Champ> colonnes, List<String> cellules, Function<String, List<Entrepreneur>> fiches) {
        this.cellules = new CellulesLues<>(colonnes, cellules);
        this.fiches = fiches;
    }

    LigneLue lire(int numero) {
        var enseigne = cellules.texte(Champ.ENSEIGNE, COURT);
        if (enseigne == null) cellules.refuser(Champ.ENSEIGNE, "Écrivez-la, telle que les clients la verront.");
        var ouverteLe = ouverteLe();
        var metier = cellules.texte(Champ.METIER, COURT);
        var naf = naf();
        var description = cellules.texte(Champ.DESCRIPTION, LONG);
        var presentation = cellules.texte(Champ.PRESENTATION, LONG);
        var entrepreneur = entrepreneur();
        var contribution = contribution();
        var dite = enseigne == null ? "" : enseigne;
        var refus = cellules.refus();
        if (!refus.isEmpty() || enseigne == null || ouverteLe == null)
            return new LigneLue(numero, dite, null, refus, false);
        var contenu = new Contenu(
                ouverteLe,
                new Description(enseigne, metier, naf, description),
                presentation,
                entrepreneur,
                contribution);
        return new LigneLue(numero, dite, contenu, List.of(), false);
    }

    private @Nullable LocalDate ouverteLe() {
        var dite = cellules.cellule(Champ.OUVERTE_LE);
        if (dite.isEmpty()) {
            cellules.refuser(Champ.OUVERTE_LE, "Écrivez le premier jour de l’activité.");
            return null;
        }
        return cellules.lu(Champ.OUVERTE_LE, EnFrancais::lireDate, dite);
    }

    private @Nullable String naf() {
        var dit = cellules.cellule(Champ.NAF).replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        if (dit.isEmpty()) return null;
        if (!dit.matches("\\d{4}[A-Z]")) {
            cellules.refuser(Champ.NAF, "Écrivez le code : quatre chiffres et une lettre, par exemple 14.12Z.");
            return null;
        }
        return dit.substring(0, 2) + "." + dit.substring(2);
    }

    private @Nullable Entrepreneur entrepreneur() {
        var dit = cellules.cellule(Champ.ENTREPRENEUR);
        if (dit.isEmpty()) return null;
        var trouvees = fiches.apply(dit);
        if (trouvees.isEmpty())
            cellules.refuser(
                    Champ.ENTREPRENEUR,
                    "Importez d’abord sa fiche, puis écrivez ici son courriel, ou son prénom et son nom.");
        if (trouvees.size() > 1)
            cellules.refuser(Champ.ENTREPRENEUR, "Écrivez son courriel : plusieurs fiches portent ce nom.");
        return trouvees.size() == 1 ? trouvees.getFirst() : null;
    }

    /// Le taux, sa base et la décision vont ensemble : une contribution sans décision ne vaut rien (R7331-8).
    private @Nullable Contribution contribution() {
        var taux = cellules.cellule(Champ.TAUX);
        var decision = cellules.texte(Champ.DECISION, MOYEN);
        if (taux.isEmpty()) return null;
        var lu = cellules.lu(Champ.TAUX, Taux::lire, taux);
        var base = base();
        if (decision == null)
            cellules.refuser(
                    Champ.DECISION,
                    "Écrivez la décision d’assemblée qui fixe ce taux, avec sa date (art. R. 7331-8 du code du travail).");
        return lu == null || base == null || decision == null ? null : new Contribution(lu, base, decision);
    }

    private @Nullable Base base() {
        return switch (Tableur.nu(cellules.cellule(Champ.BASE))) {
            case "facture", "montantfacture", "surlemontantfacture" -> Base.FACTURE;
            case "encaisse", "montantencaisse", "surlemontantencaisse" -> Base.ENCAISSE;
            default -> {
                cellules.refuser(
                        Champ.BASE, "Écrivez « facturé » ou « encaissé » : ce sur quoi la contribution se calcule.");
                yield null;
            }
        };
    }
}
