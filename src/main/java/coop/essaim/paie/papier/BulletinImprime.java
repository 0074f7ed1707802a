package coop.essaim.paie.papier;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cotisation;
import coop.essaim.paie.calcul.Cumuls;
import coop.essaim.paie.calcul.TauxDePas;
import java.util.ArrayList;
import java.util.List;

/// Un bulletin prêt à imprimer : le calcul, le dossier et le modèle, mis en mots et en colonnes.
///
/// @param essai un bulletin d'essai se dit tel en tête et ne peut pas passer pour un vrai
public record BulletinImprime(
        Bulletin calcul,
        Dossier dossier,
        Modele modele,
        TauxDePas pas,
        boolean essai,
        List<Rubrique> rubriques,
        List<Somme> remboursements) {

    /// Au-delà, les lignes se serrent pour tenir sur une page.
    private static final int COURT = 25;

    private static final int MOYEN = 32;

    /// La place que prend l'avertissement d'un essai.
    private static final int AVERTISSEMENT = 2;

    /// Une somme et son libellé ; le signe dit si elle s'ajoute ou se retire.
    public record Somme(String libelle, Montant montant) {}

    public BulletinImprime {
        rubriques = List.copyOf(rubriques);
        remboursements = List.copyOf(remboursements);
        long elements = dossier.versement().brut().stream()
                .mapToLong(element -> element.montant().centimes())
                .sum();
        if (elements != calcul.totaux().parts().brut())
            throw new IllegalArgumentException("Les éléments du brut ne font pas le brut du bulletin.");
    }

    public static BulletinImprime de(Bulletin calcul, Dossier dossier, Modele modele, TauxDePas pas, boolean essai) {
        return new BulletinImprime(
                calcul, dossier, modele, pas, essai, MiseEnPage.de(calcul, modele), remboursements(calcul));
    }

    private static List<Somme> remboursements(Bulletin calcul) {
        var retenu = calcul.totaux().retenu();
        var sommes = new ArrayList<Somme>();
        ajouter(sommes, "Frais professionnels remboursés", retenu.frais());
        ajouter(sommes, "Avantages en nature, déjà reçus", -retenu.avantagesEnNature());
        ajouter(sommes, "Acomptes déjà versés", -retenu.acomptes());
        ajouter(sommes, "Reprise d’avance, par dixièmes", -retenu.avance());
        return sommes;
    }

    private static void ajouter(List<Somme> sommes, String libelle, long centimes) {
        if (centimes != 0) sommes.add(new Somme(libelle, new Montant(centimes)));
    }

    /// Le genre de la page : moins il y a de rangées, plus elles s'écrivent grand.
    public String genre() {
        int rangees = rangees();
        if (rangees <= COURT) return "fiche fiche--aeree";
        return rangees <= MOYEN ? "fiche fiche--moyenne" : "fiche";
    }

    private int rangees() {
        int brut = dossier.versement().brut().size() + dossier.conges().size() + 1;
        int cotisations = rubriques.stream()
                .mapToInt(r -> (r.chapitre() == null ? 1 : 2) + r.lignes().size())
                .sum();
        int titres = !modele.titreLaSuite() ? 0 : remboursements.isEmpty() ? 1 : 2;
        // Net social, net avant impôt, net imposable et impôt y sont toujours.
        int nets = 4 + remboursements.size() + titres;
        if (cumuls().heuresExonerees() != 0) nets++;
        if (saisie().centimes() != 0) nets++;
        return brut + cotisations + nets + (essai ? AVERTISSEMENT : 0);
    }

    /// Un contrat sans durée du travail n'a ni heures, ni taux horaire à montrer.
    public boolean aDesHeures() {
        return dossier.versement().brut().stream().anyMatch(element -> element.quantite() != null);
    }

    public String titre() {
        return "Bulletin de paie " + EnFrancais.deMois(calcul.mois());
    }

    public Montant brut() {
        return new Montant(calcul.totaux().parts().brut());
    }

    public Montant netSocial() {
        return new Montant(calcul.totaux().nets().social());
    }

    /// Après remboursements et déductions, avant l'impôt et une éventuelle saisie.
    public Montant avantImpot() {
        long divers =
                remboursements.stream().mapToLong(s -> s.montant().centimes()).sum();
        return new Montant(calcul.totaux().nets().avantImpot() + divers);
    }

    public Montant saisie() {
        return new Montant(calcul.totaux().retenu().saisie());
    }

    public Montant aPayer() {
        return new Montant(calcul.totaux().nets().aPayer());
    }

    public Montant cout() {
        return new Montant(calcul.totaux().parts().cout());
    }

    public Montant imposable() {
        return new Montant(calcul.totaux().nets().imposable());
    }

    public Montant impot() {
        return new Montant(calcul.totaux().impot().montant());
    }

    public String tauxDImpot() {
        return Regroupement.taux(calcul.totaux().impot().taux());
    }

    public String natureDuTaux() {
        return switch (pas) {
            case TauxDePas.Neutre() -> "taux non personnalisé";
            case TauxDePas.Transmis(var _) -> "taux personnalisé transmis";
        };
    }

    /// Ce que la loi épargne ce mois : réductions, déductions et taux réduits (R3243-1, 14°).
    public Montant exonerations() {
        var totaux = calcul.totaux();
        long lignes = calcul.lignes().stream()
                .filter(ligne -> ligne.cotisation().bloc() == Cotisation.Bloc.EXONERATIONS)
                .mapToLong(ligne -> -ligne.salarie() - ligne.employeur())
                .sum();
        return new Montant(lignes + totaux.reduction().tauxReduits());
    }

    public Montant heuresExonerees() {
        return new Montant(calcul.totaux().impot().heuresExonerees());
    }

    public Cumuls.Affiches cumuls() {
        return calcul.cumuls().affiches();
    }

    public Montant brutCumule() {
        return new Montant(calcul.cumuls().brut());
    }
}
