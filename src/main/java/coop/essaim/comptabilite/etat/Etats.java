package coop.essaim.comptabilite.etat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Anciennete;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.LigneDeLivre;
import coop.essaim.comptabilite.rapport.SoldeDeCompte;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Met les balances et les lignes en tableaux, avec leurs totaux. Les synthèses sont dans [EtatsDeSynthese].
public final class Etats {

    private Etats() {}

    static String periode(Cadrage c) {
        return (c.section() == null ? "Coopérative" : "Section " + c.section()) + ", du "
                + EnFrancais.enTableau(c.du()) + " au " + EnFrancais.enTableau(c.au())
                + (c.brouillard() ? ", brouillard compris" : "");
    }

    private static String auCompte(String compte, @Nullable String auxiliaire, Cadrage c) {
        return new Liens(c).grandLivre(compte, auxiliaire);
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
            if (sienne != classe && classe != 0) sousTotal(etat, "Classe\u00a0" + classe, deLaClasse(soldes, classe));
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
        if (classe != 0) sousTotal(etat, "Classe\u00a0" + classe, deLaClasse(soldes, classe));
        var debiteurs = somme(soldes, SoldeDeCompte::soldeDebiteur);
        boolean equilibree = debiteurs.equals(somme(soldes, SoldeDeCompte::soldeCrediteur));
        return etat.phrase(equilibree ? "Les soldes débiteurs, " + debiteurs + ", égalent les soldes créditeurs." : "")
                .total(
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
        return etat.phrase("Au " + EnFrancais.enFrancais(cadrage.au()) + ", " + agee(tiers) + ".")
                .total(
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

    /// Ce que doivent les clients, et ce que l'on doit aux autres : leur somme ne dirait rien.
    private static String agee(List<Anciennete> tiers) {
        var clients = tiers.stream().filter(t -> t.compte().startsWith("41")).toList();
        var autres = tiers.stream().filter(t -> !t.compte().startsWith("41")).toList();
        var doivent =
                "les clients doivent %s, dont %s échus".formatted(somme(clients, Anciennete::total), echu(clients));
        if (autres.isEmpty()) return doivent;
        var doit = "%s aux autres tiers, dont %s échus"
                .formatted(
                        somme(autres, Anciennete::total).oppose(), echu(autres).oppose());
        return (clients.isEmpty() ? "" : doivent + " ; ") + "la coopérative doit " + doit;
    }

    private static Montant echu(List<Anciennete> tiers) {
        return somme(tiers, Anciennete::total).moins(somme(tiers, Anciennete::nonEchu));
    }

    /// Grand livre, journal ou relevé : toutes les colonnes, et le total de ces lignes.
    public static Etat lignes(String titre, List<LigneDeLivre> lignes, Cadrage cadrage) {
        var champs = ChampDeLigne.TOUS;
        var rangees = new ArrayList<Etat.Rangee>();
        for (var ligne : lignes) rangees.add(ChampDeLigne.rangee(champs, ligne));
        rangees.add(ChampDeLigne.resume(
                Etat.Genre.TOTAL,
                champs,
                ChampDeLigne.LIBELLE,
                "Total de la page",
                ChampDeLigne.DEBIT,
                somme(lignes, LigneDeLivre::debit),
                ChampDeLigne.CREDIT,
                somme(lignes, LigneDeLivre::credit),
                ChampDeLigne.SOLDE,
                lignes.isEmpty() ? Montant.ZERO : lignes.getLast().solde()));
        return new Etat(titre, periode(cadrage), "", ChampDeLigne.colonnes(champs), rangees);
    }

    static <T> Montant somme(List<T> elements, Function<T, Montant> valeur) {
        return Montant.somme(elements.stream().map(valeur));
    }
}
