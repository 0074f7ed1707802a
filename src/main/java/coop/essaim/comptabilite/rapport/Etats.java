package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Bilan.PosteActif;
import coop.essaim.comptabilite.rapport.Bilan.PostePassif;
import coop.essaim.comptabilite.rapport.CompteDeResultat.Genre;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Met les rapports en tableaux, avec leurs totaux et, quand il y en a, l'année d'avant.
public final class Etats {

    private Etats() {}

    private static String periode(Cadrage c) {
        return (c.section() == null ? "Coopérative" : "Section " + c.section()) + ", du "
                + EnFrancais.enTableau(c.du()) + " au " + EnFrancais.enTableau(c.au())
                + (c.brouillard() ? ", brouillard compris" : "");
    }

    private static String auCompte(String compte, @Nullable String auxiliaire, Cadrage c) {
        return "/comptabilite/grand-livre?compte=" + compte + "&du=" + c.du() + "&au=" + c.au()
                + (auxiliaire == null ? "" : "&tiers=" + enAdresse(auxiliaire))
                + (c.section() == null ? "" : "&section=" + c.section());
    }

    private static String enAdresse(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }

    public static Etat balance(List<SoldeDeCompte> soldes, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Balance générale",
                periode(cadrage),
                "Compte",
                "Libellé",
                "À-nouveau#",
                "Débit#",
                "Crédit#",
                "Solde débiteur#",
                "Solde créditeur#");
        int classe = 0;
        for (var solde : soldes) {
            int sienne = solde.compte().charAt(0) - '0';
            if (sienne != classe && classe != 0) sousTotal(etat, "Classe " + classe, deLaClasse(soldes, classe));
            classe = sienne;
            etat.ligne(
                    auCompte(solde.compte(), null, cadrage),
                    solde.compte(),
                    solde.libelle(),
                    solde.report(),
                    solde.debit(),
                    solde.credit(),
                    solde.soldeDebiteur(),
                    solde.soldeCrediteur());
        }
        if (classe != 0) sousTotal(etat, "Classe " + classe, deLaClasse(soldes, classe));
        return etat.total(
                        "Total",
                        "",
                        somme(soldes, SoldeDeCompte::report),
                        somme(soldes, SoldeDeCompte::debit),
                        somme(soldes, SoldeDeCompte::credit),
                        somme(soldes, SoldeDeCompte::soldeDebiteur),
                        somme(soldes, SoldeDeCompte::soldeCrediteur))
                .fini();
    }

    private static List<SoldeDeCompte> deLaClasse(List<SoldeDeCompte> soldes, int classe) {
        return soldes.stream().filter(s -> s.compte().charAt(0) - '0' == classe).toList();
    }

    private static void sousTotal(Etat.Redaction etat, String nom, List<SoldeDeCompte> soldes) {
        etat.sousTotal(
                nom,
                "",
                somme(soldes, SoldeDeCompte::report),
                somme(soldes, SoldeDeCompte::debit),
                somme(soldes, SoldeDeCompte::credit),
                somme(soldes, SoldeDeCompte::soldeDebiteur),
                somme(soldes, SoldeDeCompte::soldeCrediteur));
    }

    public static Etat balanceAuxiliaire(List<SoldeDeCompte> soldes, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Balance auxiliaire", periode(cadrage), "Compte", "Tiers", "Nom", "Débit#", "Crédit#", "Solde#");
        for (var s : soldes)
            etat.ligne(
                    auCompte(s.compte(), s.auxiliaire(), cadrage),
                    s.compte(),
                    s.auxiliaire(),
                    s.auxiliaireLibelle(),
                    s.debit(),
                    s.credit(),
                    s.solde());
        return etat.total(
                        "Total",
                        "",
                        "",
                        somme(soldes, SoldeDeCompte::debit),
                        somme(soldes, SoldeDeCompte::credit),
                        somme(soldes, SoldeDeCompte::solde))
                .fini();
    }

    public static Etat balanceAgee(List<Anciennete> tiers, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Balance âgée",
                periode(cadrage),
                "Compte",
                "Tiers",
                "Nom",
                "Non échu#",
                "1 à 30 jours#",
                "31 à 60#",
                "61 à 90#",
                "Plus de 90#",
                "Total#");
        for (var t : tiers)
            etat.ligne(
                    auCompte(t.compte(), t.auxiliaire(), cadrage),
                    t.compte(),
                    t.auxiliaire(),
                    t.libelle(),
                    t.nonEchu(),
                    t.jusquA30(),
                    t.jusquA60(),
                    t.jusquA90(),
                    t.auDela(),
                    t.total());
        return etat.total(
                        "Total",
                        "",
                        "",
                        somme(tiers, Anciennete::nonEchu),
                        somme(tiers, Anciennete::jusquA30),
                        somme(tiers, Anciennete::jusquA60),
                        somme(tiers, Anciennete::jusquA90),
                        somme(tiers, Anciennete::auDela),
                        somme(tiers, Anciennete::total))
                .fini();
    }

    /// Grand livre, journal ou relevé : les mêmes lignes, et leur solde progressif si on le demande.
    public static Etat lignes(String titre, List<LigneDeLivre> lignes, Cadrage cadrage) {
        var etat = Etat.rediger(
                titre,
                periode(cadrage),
                "Date",
                "Journal",
                "N°",
                "Pièce",
                "Compte",
                "Tiers",
                "Section",
                "Libellé",
                "Débit#",
                "Crédit#",
                "Lettrage",
                "Solde#");
        for (var l : lignes) ligne(etat, l);
        return etat.total(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Total de la page",
                        somme(lignes, LigneDeLivre::debit),
                        somme(lignes, LigneDeLivre::credit),
                        null,
                        lignes.isEmpty() ? Montant.ZERO : lignes.getLast().solde())
                .fini();
    }

    private static void ligne(Etat.Redaction etat, LigneDeLivre l) {
        etat.ligne(
                "/comptabilite/ecritures/" + l.ecriture(),
                l.date(),
                l.journal(),
                l.numero() == null ? "brouillard" : l.numero().toString(),
                l.piece(),
                l.compte(),
                l.auxiliaire(),
                l.section(),
                l.libelle(),
                vide(l.debit()),
                vide(l.credit()),
                l.lettrage(),
                l.solde());
    }

    public static Etat sections(List<ResultatDeSection> sections, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Résultats des sections",
                periode(cadrage),
                "Section",
                "Nom",
                "Produits#",
                "Charges#",
                "Interne#",
                "Résultat#",
                "Trésorerie#");
        for (var s : sections)
            etat.ligne(
                    "/comptabilite/releve?section=" + s.section() + "&du=" + cadrage.du() + "&au=" + cadrage.au(),
                    s.section(),
                    s.libelle(),
                    s.produits(),
                    s.charges(),
                    s.produitsInternes().moins(s.chargesInternes()),
                    s.resultat(),
                    s.tresorerie());
        return etat.total(
                        "Total",
                        "",
                        somme(sections, ResultatDeSection::produits),
                        somme(sections, ResultatDeSection::charges),
                        somme(sections, s -> s.produitsInternes().moins(s.chargesInternes())),
                        somme(sections, ResultatDeSection::resultat),
                        somme(sections, ResultatDeSection::tresorerie))
                .fini();
    }

    public static Etat bilan(Bilan bilan, Bilan precedent, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Bilan", periode(cadrage), "Poste", "Brut#", "Amortissements#", "Net#", "Exercice précédent#");
        for (var code : codes(bilan.actif(), precedent.actif(), PosteActif::code)) {
            var poste = unActif(bilan, code);
            var avant = unActif(precedent, code);
            etat.ligne(
                    null,
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
        for (var code : codes(bilan.passif(), precedent.passif(), PostePassif::code)) {
            var poste = unPassif(bilan, code);
            var avant = unPassif(precedent, code);
            etat.ligne(
                    null,
                    poste.libelle().isEmpty() ? avant.libelle() : poste.libelle(),
                    null,
                    null,
                    poste.montant(),
                    avant.montant());
        }
        return etat.total("Total du passif", null, null, bilan.totalPassif(), precedent.totalPassif())
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

    private static <T> List<String> codes(List<T> un, List<T> autre, Function<T, String> code) {
        var codes = new LinkedHashSet<String>();
        un.forEach(p -> codes.add(code.apply(p)));
        autre.forEach(p -> codes.add(code.apply(p)));
        return List.copyOf(codes);
    }

    public static Etat resultat(CompteDeResultat resultat, CompteDeResultat precedent, Cadrage cadrage) {
        var etat = Etat.rediger("Compte de résultat", periode(cadrage), "Poste", "Exercice#", "Exercice précédent#");
        var partie = new Partie(etat, resultat, precedent);
        partie.postes(Genre.PRODUIT_EXPLOITATION, Genre.CHARGE_EXPLOITATION);
        partie.solde("Résultat d'exploitation", CompteDeResultat::resultatExploitation);
        partie.postes(Genre.PRODUIT_FINANCIER, Genre.CHARGE_FINANCIERE);
        partie.solde("Résultat courant avant impôts", CompteDeResultat::resultatCourant);
        partie.postes(Genre.PRODUIT_EXCEPTIONNEL, Genre.CHARGE_EXCEPTIONNELLE, Genre.PARTICIPATION, Genre.IMPOT);
        if (cadrage.section() != null) {
            partie.postes(Genre.PRODUIT_INTERNE, Genre.CHARGE_INTERNE);
            partie.solde("Résultat des opérations internes", CompteDeResultat::resultatInterne);
        }
        return etat.total("Résultat de l'exercice", resultat.resultat(), precedent.resultat())
                .fini();
    }

    private record Partie(Etat.Redaction etat, CompteDeResultat resultat, CompteDeResultat precedent) {

        void postes(Genre... genres) {
            for (var genre : genres) {
                var postes = new ArrayList<>(resultat.postes());
                postes.addAll(precedent.postes());
                var vus = new LinkedHashSet<String>();
                for (var poste : postes)
                    if (poste.genre() == genre && vus.add(poste.code()))
                        etat.ligne(null, poste.libelle(), resultat.poste(poste.code()), precedent.poste(poste.code()));
            }
        }

        void solde(String libelle, Function<CompteDeResultat, Montant> calcul) {
            etat.sousTotal(libelle, calcul.apply(resultat), calcul.apply(precedent));
        }
    }

    public static Etat soldesIntermediaires(CompteDeResultat resultat, CompteDeResultat precedent, Cadrage cadrage) {
        var etat = Etat.rediger(
                "Soldes intermédiaires de gestion", periode(cadrage), "Solde", "Exercice#", "Exercice précédent#");
        var avant = precedent.soldesIntermediaires();
        int rang = 0;
        for (var solde : resultat.soldesIntermediaires())
            etat.ligne(null, solde.libelle(), solde.montant(), avant.get(rang++).montant());
        return etat.fini();
    }

    private static @Nullable Montant vide(Montant montant) {
        return montant.equals(Montant.ZERO) ? null : montant;
    }

    private static <T> Montant somme(List<T> elements, Function<T, Montant> valeur) {
        return Montant.somme(elements.stream().map(valeur));
    }
}
