package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.etat.Etat.Renvoi;
import coop.essaim.comptabilite.rapport.Bilan;
import coop.essaim.comptabilite.rapport.Bilan.PosteActif;
import coop.essaim.comptabilite.rapport.Bilan.PostePassif;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.CompteDeResultat;
import coop.essaim.comptabilite.rapport.CompteDeResultat.Genre;
import coop.essaim.comptabilite.rapport.CompteDeResultat.Poste;
import coop.essaim.comptabilite.rapport.PartDePoste;
import coop.essaim.comptabilite.rapport.ResultatDeSection;
import coop.essaim.comptabilite.rapport.SoldeDeCompte;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Met en tableaux ce qui résume le grand livre, à côté de l'année d'avant.
public final class EtatsDeSynthese {

    private static final String AVANT = "Exercice précédent#";

    private EtatsDeSynthese() {}

    /// @param avant les mêmes sections, un an plus tôt
    public static Etat sections(List<ResultatDeSection> sections, List<ResultatDeSection> avant, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Résultats des sections",
                Etats.periode(cadrage),
                "Section",
                "Nom",
                "Produits#",
                "Charges#",
                "Interne#",
                "Résultat#",
                AVANT,
                "Trésorerie#");
        var precedents = avant.stream().collect(Collectors.toMap(ResultatDeSection::section, r -> r));
        for (var s : sections) {
            var sien = precedents.get(s.section());
            etat.ligne(
                    new Liens(cadrage).releve(s.section()),
                    s.section(),
                    s.libelle(),
                    s.produits(),
                    s.charges(),
                    s.produitsInternes().moins(s.chargesInternes()),
                    new Renvoi(s.resultat(), new Liens(cadrage).vers(Rapport.RESULTAT, "section", s.section())),
                    sien == null ? Montant.ZERO : sien.resultat(),
                    s.tresorerie());
        }
        return etat.phrase("%s, pour un résultat de %s."
                        .formatted(
                                EnFrancais.compte(sections.size(), "section"),
                                Etats.somme(sections, ResultatDeSection::resultat)))
                .total(
                        "Total",
                        "",
                        Etats.somme(sections, ResultatDeSection::produits),
                        Etats.somme(sections, ResultatDeSection::charges),
                        Etats.somme(sections, s -> s.produitsInternes().moins(s.chargesInternes())),
                        Etats.somme(sections, ResultatDeSection::resultat),
                        Etats.somme(avant, ResultatDeSection::resultat),
                        Etats.somme(sections, ResultatDeSection::tresorerie))
                .fini();
    }

    public static Etat balanceComparee(List<SoldeDeCompte> soldes, List<SoldeDeCompte> avant, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Balance comparée", Etats.periode(cadrage), "Compte", "Libellé", "Solde#", AVANT, "Écart#");
        var comptes = new TreeMap<String, String>();
        avant.forEach(s -> comptes.put(s.compte(), s.libelle()));
        soldes.forEach(s -> comptes.put(s.compte(), s.libelle()));
        var siens = parCompte(soldes);
        var precedents = parCompte(avant);
        comptes.forEach((compte, libelle) -> {
            var sien = siens.getOrDefault(compte, Montant.ZERO);
            var precedent = precedents.getOrDefault(compte, Montant.ZERO);
            etat.ligne(
                    new Liens(cadrage).grandLivre(compte, null),
                    compte,
                    libelle,
                    sien,
                    precedent,
                    sien.moins(precedent));
        });
        return etat.fini();
    }

    private static Map<String, Montant> parCompte(List<SoldeDeCompte> soldes) {
        return soldes.stream().collect(Collectors.toMap(SoldeDeCompte::compte, SoldeDeCompte::solde));
    }

    public static Etat bilan(Bilan bilan, Bilan precedent, Cadrage cadrage) {
        var etat = Etat.rediger("Bilan", Etats.periode(cadrage), "Poste", "Brut#", "Amortissements#", "Net#", AVANT);
        var liens = new Liens(cadrage);
        etat.titre("Actif");
        for (var code : codes(bilan.actif(), precedent.actif(), PosteActif::code, p -> Bilan.rang("actif", p.code()))) {
            var poste = unActif(bilan, code);
            var avant = unActif(precedent, code);
            etat.ligne(
                    liens.poste("actif", code),
                    poste.libelle().isEmpty() ? avant.libelle() : poste.libelle(),
                    poste.brut(),
                    poste.amortissements(),
                    poste.net(),
                    avant.net());
        }
        etat.total(
                "Total de l'actif",
                bilan.totalBrut(),
                bilan.totalAmortissements(),
                bilan.totalActif(),
                precedent.totalActif());
        etat.titre("Passif");
        for (var code :
                codes(bilan.passif(), precedent.passif(), PostePassif::code, p -> Bilan.rang("passif", p.code()))) {
            var poste = unPassif(bilan, code);
            var avant = unPassif(precedent, code);
            etat.ligne(
                    liens.poste("passif", code),
                    poste.libelle().isEmpty() ? avant.libelle() : poste.libelle(),
                    null,
                    null,
                    poste.montant(),
                    avant.montant());
        }
        return etat.phrase("Au %s, l'actif net est de %s, comme le passif."
                        .formatted(EnFrancais.enFrancais(cadrage.au()), bilan.totalActif()))
                .total("Total du passif", null, null, bilan.totalPassif(), precedent.totalPassif())
                .fini();
    }

    private static PosteActif unActif(Bilan bilan, String code) {
        return bilan.actif().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElse(new PosteActif(code, "", Montant.ZERO, Montant.ZERO));
    }

    private static PostePassif unPassif(Bilan bilan, String code) {
        return bilan.passif().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElse(new PostePassif(code, "", Montant.ZERO));
    }

    /// Les codes des deux années, dans l'ordre du modèle.
    private static <T> List<String> codes(List<T> un, List<T> autre, Function<T, String> code, ToIntFunction<T> rang) {
        var tous = new ArrayList<>(un);
        tous.addAll(autre);
        return tous.stream()
                .sorted((a, b) -> Integer.compare(rang.applyAsInt(a), rang.applyAsInt(b)))
                .map(code)
                .distinct()
                .toList();
    }

    public static Etat resultat(CompteDeResultat resultat, CompteDeResultat precedent, Cadrage cadrage) {
        var etat = Etat.rediger("Compte de résultat", Etats.periode(cadrage), "Poste", "Exercice#", AVANT);
        var partie = new Partie(etat, resultat, precedent, new Liens(cadrage));
        partie.postes(Genre.PRODUIT_EXPLOITATION, Genre.CHARGE_EXPLOITATION);
        partie.solde("Résultat d'exploitation", CompteDeResultat::resultatExploitation);
        partie.postes(Genre.PRODUIT_FINANCIER, Genre.CHARGE_FINANCIERE);
        partie.solde("Résultat courant avant impôts", CompteDeResultat::resultatCourant);
        partie.postes(Genre.PRODUIT_EXCEPTIONNEL, Genre.CHARGE_EXCEPTIONNELLE, Genre.PARTICIPATION, Genre.IMPOT);
        if (cadrage.section() != null) {
            partie.postes(Genre.PRODUIT_INTERNE, Genre.CHARGE_INTERNE);
            partie.solde("Résultat des opérations internes", CompteDeResultat::resultatInterne);
        }
        return etat.phrase(phrase(resultat.resultat()))
                .total("Résultat de l'exercice", resultat.resultat(), precedent.resultat())
                .fini();
    }

    private static String phrase(Montant resultat) {
        if (resultat.estNul()) return "Ni bénéfice ni perte sur la période.";
        return (resultat.estNegatif() ? "Perte de " : "Bénéfice de ") + resultat.absolu() + " sur la période.";
    }

    private record Partie(Etat.Redaction etat, CompteDeResultat resultat, CompteDeResultat precedent, Liens liens) {

        void postes(Genre... genres) {
            var tous = new ArrayList<>(resultat.postes());
            tous.addAll(precedent.postes());
            tous.sort((a, b) -> Integer.compare(CompteDeResultat.rang(a.code()), CompteDeResultat.rang(b.code())));
            for (var genre : genres) {
                if (tous.stream().noneMatch(poste -> poste.genre() == genre)) continue;
                etat.titre(genre.libelle());
                var vus = new LinkedHashSet<String>();
                for (var poste : tous) if (poste.genre() == genre && vus.add(poste.code())) ligne(poste);
            }
        }

        private void ligne(Poste poste) {
            etat.ligne(
                    liens.poste("resultat", poste.code()),
                    poste.libelle(),
                    resultat.poste(poste.code()),
                    precedent.poste(poste.code()));
        }

        void solde(String libelle, Function<CompteDeResultat, Montant> calcul) {
            etat.sousTotal(libelle, calcul.apply(resultat), calcul.apply(precedent));
        }
    }

    public static Etat soldesIntermediaires(CompteDeResultat resultat, CompteDeResultat precedent, Cadrage cadrage) {
        var etat =
                Etat.rediger("Soldes intermédiaires de gestion", Etats.periode(cadrage), "Solde", "Exercice#", AVANT);
        var avant = precedent.soldesIntermediaires();
        int rang = 0;
        for (var solde : resultat.soldesIntermediaires())
            etat.ligne(
                    new Liens(cadrage).vers(Rapport.RESULTAT),
                    solde.libelle(),
                    solde.montant(),
                    avant.get(rang++).montant());
        return etat.phrase(phrase(resultat.resultat())).fini();
    }

    /// Les comptes qui font un poste, tiers par tiers au bilan.
    static Etat poste(String libelle, List<PartDePoste> parts, Cadrage cadrage) {
        var etat = Etat.rediger(libelle, Etats.periode(cadrage), "Compte", "Libellé", "Tiers", "Nom", "Montant#");
        for (var part : parts) {
            var solde = part.solde();
            etat.ligne(
                    new Liens(cadrage).grandLivre(solde.compte(), solde.auxiliaire()),
                    solde.compte(),
                    solde.libelle(),
                    solde.auxiliaire(),
                    solde.auxiliaireLibelle(),
                    part.montant());
        }
        var total = Etats.somme(parts, PartDePoste::montant);
        return etat.phrase(total + " en tout.")
                .total("Total", "", "", "", total)
                .fini();
    }
}
