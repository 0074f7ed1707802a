package coop.essaim.paie.calcul;

/// Les lignes d'un bulletin, dans leur ordre d'impression : bloc du modèle légal, assise, libellé, texte.
public enum Cotisation {
    MALADIE(
            Bloc.SANTE,
            Assise.PARTICULIERE,
            "Sécurité sociale - maladie maternité invalidité décès",
            "CSS L241-1, L241-2-1, D242-3"),
    COMPL_SANTE(Bloc.SANTE, Assise.FORFAIT, "Complémentaire santé", "CSS L911-7"),
    PREVOYANCE(Bloc.SANTE, Assise.FORFAIT, "Complémentaire incapacité-invalidité-décès", "CSS L911-1"),
    PREVOYANCE_CADRE(
            Bloc.SANTE,
            Assise.PARTICULIERE,
            "Prévoyance décès cadres (1,50 % tranche 1)",
            "Convention Agirc du 14/03/1947 art. 7, ANI du 17/11/2017"),
    ATMP(
            Bloc.ATMP,
            Assise.TOTALITE,
            "Accidents du travail - maladies professionnelles",
            "CSS L241-5, taux notifié par la Carsat"),
    VIEILLESSE_PLAF(Bloc.RETRAITE, Assise.TRANCHE_1, "Sécurité sociale plafonnée", "CSS L241-3, D242-4"),
    VIEILLESSE_DEPLAF(Bloc.RETRAITE, Assise.TOTALITE, "Sécurité sociale déplafonnée", "CSS L241-3, D242-4"),
    ARRCO_T1(Bloc.RETRAITE, Assise.TRANCHE_1, "Arrco tranche 1", "Accord Arrco du 08/12/1961"),
    ARRCO_T2(Bloc.RETRAITE, Assise.TRANCHE_2, "Arrco tranche 2", "Accord Arrco du 08/12/1961"),
    AGIRC(Bloc.RETRAITE, Assise.TRANCHE_2, "Agirc tranches B et C", "Convention Agirc du 14/03/1947"),
    GMP(Bloc.RETRAITE, Assise.FORFAIT, "Garantie minimale de points", "Convention Agirc du 14/03/1947, annexe I"),
    AGFF_T1(Bloc.RETRAITE, Assise.TRANCHE_1, "AGFF tranche 1", "Accord du 10/02/2001"),
    AGFF_T2(Bloc.RETRAITE, Assise.TRANCHE_2, "AGFF tranche 2", "Accord du 10/02/2001"),
    CET_CADRE(Bloc.RETRAITE, Assise.HUIT_PLAFONDS, "CET cadres", "Convention Agirc du 14/03/1947"),
    AGIRC_ARRCO_T1(Bloc.RETRAITE, Assise.TRANCHE_1, "Complémentaire tranche 1", "ANI du 17/11/2017 art. 34 et 35"),
    AGIRC_ARRCO_T2(Bloc.RETRAITE, Assise.TRANCHE_2, "Complémentaire tranche 2", "ANI du 17/11/2017 art. 34 et 35"),
    CEG_T1(Bloc.RETRAITE, Assise.TRANCHE_1, "CEG tranche 1", "ANI du 17/11/2017 art. 37"),
    CEG_T2(Bloc.RETRAITE, Assise.TRANCHE_2, "CEG tranche 2", "ANI du 17/11/2017 art. 37"),
    CET(
            Bloc.RETRAITE,
            Assise.SI_PLAFOND_DEPASSE,
            "CET (seulement si la rémunération dépasse le plafond)",
            "ANI du 17/11/2017 art. 38"),
    FAMILLE(Bloc.FAMILLE, Assise.PARTICULIERE, "Allocations familiales", "CSS L241-6, L241-6-1, D241-3-1"),
    CHOMAGE(Bloc.CHOMAGE, Assise.QUATRE_PLAFONDS, "Assurance chômage", "C. trav. L5422-9"),
    AGS(Bloc.CHOMAGE, Assise.QUATRE_PLAFONDS, "AGS", "C. trav. L3253-18"),
    APEC(Bloc.CHOMAGE, Assise.QUATRE_PLAFONDS, "APEC", "ANI du 12/07/2011"),
    FNAL(Bloc.AUTRES, Assise.PARTICULIERE, "FNAL", "CCH L813-5"),
    CSA(Bloc.AUTRES, Assise.TOTALITE, "Contribution solidarité autonomie", "CSS L137-40"),
    DIALOGUE_SOCIAL(Bloc.AUTRES, Assise.TOTALITE, "Contribution au dialogue social", "C. trav. L2135-10, D2135-34"),
    FORMATION(
            Bloc.AUTRES, Assise.TOTALITE, "Contribution à la formation professionnelle", "C. trav. L6331-1 et L6331-3"),
    TA_PRINCIPALE(Bloc.AUTRES, Assise.TOTALITE, "Taxe d'apprentissage, part principale", "C. trav. L6241-2"),
    TA_SOLDE(Bloc.AUTRES, Assise.TOTALITE, "Taxe d'apprentissage, solde (dû une fois l'an)", "C. trav. L6241-2 II"),
    TA_CSA(
            Bloc.AUTRES,
            Assise.TOTALITE,
            "Contribution supplémentaire à l'apprentissage (due une fois l'an)",
            "C. trav. L6242-1"),
    PEEC(Bloc.AUTRES, Assise.TOTALITE, "Participation à l'effort de construction (due une fois l'an)", "CCH L313-1"),
    VERSEMENT_MOBILITE(Bloc.AUTRES, Assise.TOTALITE, "Versement mobilité", "CGCT L2333-64"),
    FORFAIT_SOCIAL(Bloc.AUTRES, Assise.PARTICULIERE, "Forfait social 8 % (prévoyance)", "CSS L137-15 et L137-16"),
    CSG_DEDUCTIBLE(
            Bloc.CSG, Assise.PARTICULIERE, "CSG déductible de l'impôt sur le revenu", "CSS L136-1-1, L136-2, L136-8"),
    CSG_NON_DEDUCTIBLE(
            Bloc.CSG,
            Assise.PARTICULIERE,
            "CSG non déductible de l'impôt sur le revenu",
            "CSS L136-1-1, L136-2, L136-8"),
    CRDS(Bloc.CSG, Assise.PARTICULIERE, "CRDS", "Ordonnance 96-50 art. 14 et 19"),
    CSG_CRDS_NON_IMPOSABLE(
            Bloc.CSG,
            Assise.PARTICULIERE,
            "CSG/CRDS sur les revenus non imposables",
            "CSS L136-1-1, CGI 81 quater et 154 quinquies"),
    REDUCTION_HEURES(
            Bloc.EXONERATIONS,
            Assise.PARTICULIERE,
            "Réduction de cotisations salariales sur les heures majorées",
            "CSS L241-17, D241-21"),
    REDUCTION_GENERALE(Bloc.EXONERATIONS, Assise.PARTICULIERE, "Réduction générale", "CSS L241-13, D241-7"),
    DEDUCTION_HEURES(
            Bloc.EXONERATIONS,
            Assise.PARTICULIERE,
            "Déduction patronale sur les heures supplémentaires",
            "CSS L241-18 et L241-18-1");

    /// Les blocs du bulletin clarifié (C. trav. R3243-2, arrêté du 25/02/2016).
    public enum Bloc {
        SANTE,
        ATMP,
        RETRAITE,
        FAMILLE,
        CHOMAGE,
        AUTRES,
        CSG,
        EXONERATIONS
    }

    /// Sur quoi la ligne est assise. `PARTICULIERE` : une classe du moteur porte sa règle.
    enum Assise {
        TOTALITE,
        TRANCHE_1,
        TRANCHE_2,
        QUATRE_PLAFONDS,
        HUIT_PLAFONDS,
        SI_PLAFOND_DEPASSE,
        FORFAIT,
        PARTICULIERE
    }

    private final Bloc bloc;
    private final Assise assise;
    private final String libelle;
    private final String texte;

    Cotisation(Bloc bloc, Assise assise, String libelle, String texte) {
        this.bloc = bloc;
        this.assise = assise;
        this.libelle = libelle;
        this.texte = texte;
    }

    public Bloc bloc() {
        return bloc;
    }

    public String libelle() {
        return libelle;
    }

    /// L'article qui la fonde, montré à côté de la ligne.
    public String texte() {
        return texte;
    }

    /// Un forfait n'a ni assiette ni taux à montrer.
    public boolean estUnForfait() {
        return assise == Assise.FORFAIT;
    }

    Assise assise() {
        return assise;
    }
}
