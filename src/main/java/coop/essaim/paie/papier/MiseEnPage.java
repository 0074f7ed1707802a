package coop.essaim.paie.papier;

import static coop.essaim.paie.calcul.Cotisation.*;

import coop.essaim.paie.calcul.Bulletin;
import coop.essaim.paie.calcul.Cotisation;
import coop.essaim.paie.calcul.Ligne;
import coop.essaim.paie.calcul.Precision;
import coop.essaim.paie.papier.Rubrique.LigneImprimee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Les lignes du calcul dans les rubriques du modèle, de haut en bas jusqu'au total des cotisations.
final class MiseEnPage {

    private static final Cotisation[] AUTRES = {
        FNAL, CSA, DIALOGUE_SOCIAL, FORMATION, TA_PRINCIPALE, TA_SOLDE, TA_CSA, PEEC, VERSEMENT_MOBILITE, FORFAIT_SOCIAL
    };
    private static final Cotisation[] ALLEGEMENTS = {REDUCTION_HEURES, REDUCTION_GENERALE, DEDUCTION_HEURES};
    private static final Cotisation[] FACULTATIVES = {PREVOYANCE, PREVOYANCE_CADRE};
    private static final String OBLIGATOIRES = "Cotisations et contributions sociales obligatoires";

    private final Bulletin bulletin;
    private final Regroupement lignes;
    private final List<Rubrique> rubriques = new ArrayList<>();

    private MiseEnPage(Bulletin bulletin) {
        this.bulletin = bulletin;
        lignes = new Regroupement(bulletin);
    }

    static List<Rubrique> de(Bulletin bulletin, Modele modele) {
        var page = new MiseEnPage(bulletin);
        switch (modele) {
            case EN_VIGUEUR -> page.enVigueur();
            case DE_2027 -> page.de2027();
        }
        return List.copyOf(page.rubriques);
    }

    private void enVigueur() {
        rubriques.add(Rubrique.de(
                "Santé",
                presentes(
                        lignes.ligne("Sécurité sociale – maladie, maternité, invalidité, décès", MALADIE),
                        lignes.ligne("Complémentaire incapacité, invalidité, décès", FACULTATIVES),
                        lignes.ligne("Complémentaire santé", COMPL_SANTE))));
        communes("Complémentaire tranche 1", "Complémentaire tranche 2");
        siDue("Apec", APEC);
        autresContributions("Autres contributions dues par l’employeur");
        contributions();
        if (lignes.porte(ALLEGEMENTS))
            rubriques.add(Rubrique.seule("Exonérations et allègements de cotisations", lignes.parts(ALLEGEMENTS)));
        total("Total des cotisations et contributions");
    }

    private void de2027() {
        rubriques.add(Rubrique.de(
                        "Santé",
                        presentes(
                                lignes.ligne("Sécurité sociale – maladie, maternité, invalidité, décès", MALADIE),
                                lignes.ligne("Complémentaire garanties frais de santé obligatoire", COMPL_SANTE)))
                .ouvrant(OBLIGATOIRES));
        communes("Retraite complémentaire, CEG et CET T1", "Retraite complémentaire, CEG et CET T2");
        siDue("Apec", APEC);
        autresContributions("Autres charges dues par l’employeur");
        contributions();
        rubriques.add(Rubrique.total("Total des cotisations et contributions obligatoires", obligatoires()));
        if (lignes.porte(ALLEGEMENTS))
            rubriques.add(Rubrique.seule("Exonérations et allègements de cotisations", lignes.parts(ALLEGEMENTS)));
        if (lignes.porte(FACULTATIVES))
            rubriques.add(Rubrique.de(
                            "Prévoyance",
                            presentes(
                                    lignes.ligne("Incapacité, invalidité, décès", PREVOYANCE),
                                    lignes.ligne("Décès des cadres", PREVOYANCE_CADRE)))
                    .ouvrant("Cotisations et contributions sociales facultatives"));
        total("Total des cotisations et contributions");
    }

    private void communes(String tranche1, String tranche2) {
        rubriques.add(lignes.seule("Accidents du travail – maladies professionnelles", ATMP));
        rubriques.add(Rubrique.de("Retraite", retraite(tranche1, tranche2)));
        rubriques.add(lignes.seule("Famille", FAMILLE));
        rubriques.add(lignes.seule("Assurance chômage", CHOMAGE, AGS));
    }

    private List<LigneImprimee> retraite(String tranche1, String tranche2) {
        boolean partagee = cetPartagee();
        return presentes(
                lignes.ligne("Sécurité sociale plafonnée", VIEILLESSE_PLAF),
                lignes.ligne("Sécurité sociale déplafonnée", VIEILLESSE_DEPLAF),
                complementaire(
                        tranche1,
                        partagee ? bulletin.assiettes().tranches().tranche1() : 0,
                        false,
                        ARRCO_T1,
                        AGFF_T1,
                        AGIRC_ARRCO_T1,
                        CEG_T1),
                complementaire(
                        tranche2,
                        partagee ? bulletin.assiettes().tranches().tranche2() : 0,
                        true,
                        ARRCO_T2,
                        AGIRC,
                        AGFF_T2,
                        AGIRC_ARRCO_T2,
                        CEG_T2),
                lignes.ligne("Contribution exceptionnelle et temporaire", CET_CADRE),
                lignes.ligne("Garantie minimale de points", GMP),
                partagee ? Optional.empty() : lignes.ligne("Contribution d’équilibre technique", CET));
    }

    /// La contribution d'équilibre technique se lit dans les deux tranches, sauf quand elle régularise d'autres mois.
    private boolean cetPartagee() {
        var tranches = bulletin.assiettes().tranches();
        return tranches.cet() != 0 && tranches.cet() == tranches.tranche1() + tranches.tranche2();
    }

    /// @param reste la part de la seconde tranche est ce que la première n'a pas pris : le total reste exact
    private Optional<LigneImprimee> complementaire(
            String libelle, long assietteDeCet, boolean reste, Cotisation... cotisations) {
        var cet = bulletin.lignes().stream()
                .filter(ligne -> ligne.cotisation() == CET && assietteDeCet != 0)
                .map(ligne -> partDeCet(ligne, assietteDeCet, reste))
                .toList();
        return lignes.ligneAvec(libelle, cet, cotisations);
    }

    private Ligne partDeCet(Ligne cet, long assiette, boolean reste) {
        long tranche1 = bulletin.assiettes().tranches().tranche1();
        long salarie = Precision.cotisation(tranche1, cet.tauxSalarial());
        long employeur = Precision.cotisation(tranche1, cet.tauxPatronal());
        return new Ligne(
                CET,
                assiette,
                cet.tauxSalarial(),
                cet.tauxPatronal(),
                reste ? cet.salarie() - salarie : salarie,
                reste ? cet.employeur() - employeur : employeur);
    }

    private void autresContributions(String titre) {
        rubriques.add(Rubrique.seule(titre, lignes.parts(AUTRES)));
    }

    private void contributions() {
        rubriques.add(lignes.seule("CSG déductible de l’impôt sur le revenu", CSG_DEDUCTIBLE));
        rubriques.add(lignes.seule("CSG/CRDS non déductible de l’impôt sur le revenu", CSG_NON_DEDUCTIBLE, CRDS));
        siDue("CSG/CRDS sur les revenus non imposables", CSG_CRDS_NON_IMPOSABLE);
    }

    private void siDue(String titre, Cotisation cotisation) {
        if (lignes.porte(cotisation)) rubriques.add(lignes.seule(titre, cotisation));
    }

    private Colonnes obligatoires() {
        var obligatoires = new ArrayList<>(List.of(Cotisation.values()));
        obligatoires.removeAll(List.of(ALLEGEMENTS));
        obligatoires.removeAll(List.of(FACULTATIVES));
        return lignes.parts(obligatoires.toArray(Cotisation[]::new));
    }

    private void total(String titre) {
        var parts = bulletin.totaux().parts();
        rubriques.add(Rubrique.total(
                titre,
                new Colonnes(null, null, Regroupement.somme(parts.salarie()), Regroupement.somme(parts.employeur()))));
    }

    @SafeVarargs
    private static List<LigneImprimee> presentes(Optional<LigneImprimee>... lignes) {
        return java.util.Arrays.stream(lignes).flatMap(Optional::stream).toList();
    }
}
