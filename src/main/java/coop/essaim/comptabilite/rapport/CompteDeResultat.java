package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Le compte de résultat d'une période, et les soldes intermédiaires de gestion, faits des mêmes postes.
public record CompteDeResultat(List<Poste> postes) {

    public CompteDeResultat {
        postes = List.copyOf(postes);
    }

    /// Une ligne du modèle.
    ///
    /// @param montant positif quand il est du côté attendu : un produit au crédit, une charge au débit
    public record Poste(Genre genre, String code, String libelle, Montant montant) {}

    /// À quelle partie du résultat un poste appartient.
    public enum Genre {
        PRODUIT_EXPLOITATION("Produits d'exploitation"),
        CHARGE_EXPLOITATION("Charges d'exploitation"),
        PRODUIT_FINANCIER("Produits financiers"),
        CHARGE_FINANCIERE("Charges financières"),
        PRODUIT_EXCEPTIONNEL("Produits exceptionnels"),
        CHARGE_EXCEPTIONNELLE("Charges exceptionnelles"),
        PARTICIPATION("Participation des salariés"),
        IMPOT("Impôts sur les bénéfices"),
        PRODUIT_INTERNE("Produits internes"),
        CHARGE_INTERNE("Charges internes");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        boolean estProduit() {
            return name().startsWith("PRODUIT");
        }
    }

    private record Regle(Genre genre, String code, String libelle, List<String> racines) {
        static Regle de(Genre genre, String code, String libelle, String... racines) {
            return new Regle(genre, code, libelle, List.of(racines));
        }
    }

    /// Dans l'ordre du modèle ; la racine la plus longue l'emporte.
    private static final List<Regle> REGLES = List.of(
            Regle.de(Genre.PRODUIT_EXPLOITATION, "ventes", "Ventes de marchandises", "707", "7097"),
            Regle.de(
                    Genre.PRODUIT_EXPLOITATION,
                    "biens",
                    "Production vendue de biens",
                    "701",
                    "702",
                    "703",
                    "7091",
                    "7092"),
            Regle.de(Genre.PRODUIT_EXPLOITATION, "services", "Production vendue de services", "70"),
            Regle.de(Genre.PRODUIT_EXPLOITATION, "stockee", "Production stockée", "71"),
            Regle.de(Genre.PRODUIT_EXPLOITATION, "immobilisee", "Production immobilisée", "72"),
            Regle.de(Genre.PRODUIT_EXPLOITATION, "subventions", "Subventions d'exploitation", "74"),
            Regle.de(Genre.PRODUIT_EXPLOITATION, "reprises", "Reprises sur amortissements et provisions", "781"),
            Regle.de(Genre.PRODUIT_EXPLOITATION, "autres-produits", "Autres produits", "75", "73", "7"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "marchandises", "Achats de marchandises", "607", "6097"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "var-marchandises", "Variation de stock de marchandises", "6037"),
            Regle.de(
                    Genre.CHARGE_EXPLOITATION,
                    "matieres",
                    "Achats de matières et approvisionnements",
                    "601",
                    "602",
                    "6091",
                    "6092"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "var-matieres", "Variation de stock de matières", "603"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "externes", "Autres achats et charges externes", "60", "61", "62"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "impots", "Impôts et taxes", "63"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "salaires", "Salaires et traitements", "64"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "sociales", "Charges sociales", "645", "646", "647"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "amortissements", "Dotations aux amortissements", "6811"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "provisions", "Dotations aux provisions et dépréciations", "681"),
            Regle.de(Genre.CHARGE_EXPLOITATION, "autres-charges", "Autres charges", "65", "6"),
            Regle.de(Genre.PRODUIT_FINANCIER, "financiers", "Produits financiers", "76", "786", "796"),
            Regle.de(Genre.CHARGE_FINANCIERE, "financieres", "Charges financières", "66", "686"),
            Regle.de(Genre.PRODUIT_EXCEPTIONNEL, "exceptionnels", "Produits exceptionnels", "77", "787", "797"),
            Regle.de(Genre.CHARGE_EXCEPTIONNELLE, "exceptionnelles", "Charges exceptionnelles", "67", "687"),
            Regle.de(Genre.PARTICIPATION, "participation", "Participation des salariés", "691"),
            Regle.de(Genre.IMPOT, "is", "Impôts sur les bénéfices", "695", "696", "697", "698", "699"),
            Regle.de(Genre.PRODUIT_INTERNE, "produits-internes", "Produits internes", "92"),
            Regle.de(Genre.CHARGE_INTERNE, "charges-internes", "Charges internes (contribution, assurances…)", "91"));

    static CompteDeResultat rediger(List<SoldeDeCompte> soldes) {
        var sommes = new long[REGLES.size()];
        for (var solde : soldes) {
            if (!solde.commencePar("6", "7", "91", "92")) continue;
            int regle = regle(solde.compte());
            var montant = solde.solde();
            sommes[regle] += REGLES.get(regle).genre().estProduit() ? -montant.centimes() : montant.centimes();
        }
        var postes = new ArrayList<Poste>();
        for (int i = 0; i < sommes.length; i++) {
            var regle = REGLES.get(i);
            if (sommes[i] != 0)
                postes.add(new Poste(regle.genre(), regle.code(), regle.libelle(), new Montant(sommes[i])));
        }
        return new CompteDeResultat(postes);
    }

    private static int regle(String compte) {
        int trouvee = -1;
        int longueur = 0;
        for (int i = 0; i < REGLES.size(); i++)
            for (var racine : REGLES.get(i).racines())
                if (racine.length() > longueur && compte.startsWith(racine)) {
                    trouvee = i;
                    longueur = racine.length();
                }
        return trouvee;
    }

    /// Les comptes qui font un poste.
    static List<PartDePoste> detail(List<SoldeDeCompte> soldes, String poste) {
        return soldes.stream()
                .filter(solde -> solde.commencePar("6", "7", "91", "92")
                        && !solde.solde().estNul())
                .filter(solde -> REGLES.get(regle(solde.compte())).code().equals(poste))
                .map(solde -> new PartDePoste(
                        solde,
                        REGLES.get(regle(solde.compte())).genre().estProduit()
                                ? solde.solde().oppose()
                                : solde.solde()))
                .toList();
    }

    /// Le nom d'un poste du modèle, ou rien s'il n'existe pas.
    public static Optional<String> libelle(String poste) {
        return REGLES.stream()
                .filter(regle -> regle.code().equals(poste))
                .map(Regle::libelle)
                .findFirst();
    }

    /// La place d'un poste dans le modèle.
    public static int rang(String poste) {
        return REGLES.stream().map(Regle::code).toList().indexOf(poste);
    }

    public Montant poste(String code) {
        return Montant.somme(postes.stream().filter(p -> p.code().equals(code)).map(Poste::montant));
    }

    public Montant total(Genre genre) {
        return Montant.somme(postes.stream().filter(p -> p.genre() == genre).map(Poste::montant));
    }

    public Montant resultatExploitation() {
        return total(Genre.PRODUIT_EXPLOITATION).moins(total(Genre.CHARGE_EXPLOITATION));
    }

    public Montant resultatFinancier() {
        return total(Genre.PRODUIT_FINANCIER).moins(total(Genre.CHARGE_FINANCIERE));
    }

    public Montant resultatCourant() {
        return resultatExploitation().plus(resultatFinancier());
    }

    public Montant resultatExceptionnel() {
        return total(Genre.PRODUIT_EXCEPTIONNEL).moins(total(Genre.CHARGE_EXCEPTIONNELLE));
    }

    public Montant resultatInterne() {
        return total(Genre.PRODUIT_INTERNE).moins(total(Genre.CHARGE_INTERNE));
    }

    public Montant resultat() {
        return resultatCourant()
                .plus(resultatExceptionnel())
                .plus(resultatInterne())
                .moins(total(Genre.PARTICIPATION))
                .moins(total(Genre.IMPOT));
    }

    /// Les soldes intermédiaires de gestion, du premier au résultat net.
    public List<Poste> soldesIntermediaires() {
        var marge = poste("ventes").moins(poste("marchandises")).moins(poste("var-marchandises"));
        var production =
                poste("biens").plus(poste("services")).plus(poste("stockee")).plus(poste("immobilisee"));
        var consommations = poste("matieres").plus(poste("var-matieres")).plus(poste("externes"));
        var valeurAjoutee = marge.plus(production).moins(consommations);
        var ebe = valeurAjoutee
                .plus(poste("subventions"))
                .moins(poste("impots"))
                .moins(poste("salaires"))
                .moins(poste("sociales"));
        return List.of(
                sig("marge", "Marge commerciale", marge),
                sig("production", "Production de l'exercice", production),
                sig("va", "Valeur ajoutée", valeurAjoutee),
                sig("ebe", "Excédent brut d'exploitation", ebe),
                sig("exploitation", "Résultat d'exploitation", resultatExploitation()),
                sig("courant", "Résultat courant avant impôts", resultatCourant()),
                sig("exceptionnel", "Résultat exceptionnel", resultatExceptionnel()),
                sig("net", "Résultat net", resultat()));
    }

    private static Poste sig(String code, String libelle, Montant montant) {
        return new Poste(Genre.PRODUIT_EXPLOITATION, code, libelle, montant);
    }
}
