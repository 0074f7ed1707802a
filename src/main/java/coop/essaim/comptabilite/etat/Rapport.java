package coop.essaim.comptabilite.etat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Les rapports que l'on ouvre à l'écran, imprime ou emporte. Leur code est dans l'adresse.
enum Rapport {
    BALANCE(
            "balance",
            "Balance générale",
            "Chaque compte : à-nouveau, mouvements et solde.",
            Critere.DEBUT,
            Critere.SECTION,
            Critere.COMPTE),
    BALANCE_COMPAREE(
            "balance-comparee",
            "Balance comparée",
            "Le solde de chaque compte, et celui de l'année d'avant.",
            Critere.DEBUT,
            Critere.SECTION,
            Critere.COMPTE),
    BALANCE_AUXILIAIRE(
            "balance-auxiliaire",
            "Balance auxiliaire",
            "Les comptes de tiers, un par client, fournisseur ou salarié.",
            Critere.DEBUT,
            Critere.SECTION,
            Critere.COMPTE),
    BALANCE_AGEE(
            "balance-agee",
            "Balance âgée",
            "Ce que chaque tiers doit encore, par ancienneté de l'échéance.",
            Critere.SECTION,
            Critere.COMPTE),
    GRAND_LIVRE(
            "grand-livre",
            "Grand livre",
            "Toutes les lignes d'un compte, ou de tous, avec le solde progressif.",
            Critere.DEBUT,
            Critere.SECTION,
            Critere.COMPTE,
            Critere.TIERS),
    JOURNAL(
            "journal",
            "Journaux",
            "Les écritures d'un journal, ou de tous, dans l'ordre des jours.",
            Critere.DEBUT,
            Critere.SECTION,
            Critere.JOURNAL),
    RELEVE(
            "releve",
            "Relevé de compte d'activité",
            "Ce qui est entré et sorti d'une section, ou ses charges et produits, ligne à ligne.",
            Critere.DEBUT,
            Critere.SECTION,
            Critere.VUE),
    BILAN("bilan", "Bilan", "Ce que la coopérative ou une section possède et doit.", Critere.SECTION),
    RESULTAT(
            "resultat",
            "Compte de résultat",
            "Produits, charges et résultat, comparés à l'année d'avant.",
            Critere.DEBUT,
            Critere.SECTION),
    SIG(
            "sig",
            "Soldes intermédiaires de gestion",
            "De la marge au résultat net, comparés à l'année d'avant.",
            Critere.DEBUT,
            Critere.SECTION),
    SECTIONS(
            "sections",
            "Résultats des sections",
            "Résultat et trésorerie de chaque activité et de la structure.",
            Critere.DEBUT),
    /// Ce qui fait un poste du bilan ou du résultat : on y descend, on ne l'ouvre pas d'abord.
    POSTE("poste", "Détail d'un poste", "", Critere.DEBUT, Critere.SECTION);

    /// Ce qu'un rapport laisse choisir, en plus de sa date de fin et du brouillard.
    enum Critere {
        DEBUT,
        SECTION,
        COMPTE,
        TIERS,
        JOURNAL,
        VUE
    }

    static final String CHEMIN = "/comptabilite/rapports";

    private final String code;
    private final String titre;
    private final String resume;
    private final Set<Critere> criteres;

    Rapport(String code, String titre, String resume, Critere... criteres) {
        this.code = code;
        this.titre = titre;
        this.resume = resume;
        this.criteres = EnumSet.copyOf(List.of(criteres));
    }

    static Optional<Rapport> de(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }

    /// Ceux que la page d'accueil des rapports propose.
    static List<Rapport> offerts() {
        return Arrays.stream(values()).filter(r -> r != POSTE).toList();
    }

    String code() {
        return code;
    }

    String titre() {
        return titre;
    }

    String resume() {
        return resume;
    }

    String chemin() {
        return CHEMIN + "/" + code;
    }

    boolean offre(Critere critere) {
        return criteres.contains(critere);
    }

    /// Des lignes, et non des soldes : un tel rapport se lit page après page.
    boolean estDeLignes() {
        return this == GRAND_LIVRE || this == JOURNAL || this == RELEVE;
    }
}
