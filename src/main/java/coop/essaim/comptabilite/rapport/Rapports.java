package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.BalanceSql.Bornes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les rapports du grand livre, en temps réel, à toute date et pour toute section.
@Service
public class Rapports {

    private final BalanceSql balances;
    private final LivreSql livre;

    Rapports(BalanceSql balances, LivreSql livre) {
        this.balances = balances;
        this.livre = livre;
    }

    /// Situe une période dans son exercice ; un début d'avant l'exercice y est ramené.
    @Transactional(readOnly = true)
    public Cadrage cadrer(LocalDate du, LocalDate au, @Nullable String section, boolean brouillard) {
        return balances.cadrer(du, au, section, brouillard);
    }

    /// Équilibrée même si l'exercice d'avant n'est pas clos : son résultat y est déjà au compte de report.
    @Transactional(readOnly = true)
    public List<SoldeDeCompte> balance(Cadrage cadrage) {
        var soldes = balances.parCompte(cadrage);
        var anterieurs = new TreeMap<String, Montant>();
        for (var solde : soldes)
            if (!solde.anterieur().estNul())
                anterieurs.merge(solde.commencePar("9") ? "9" : "1", solde.anterieur(), Montant::plus);
        if (anterieurs.isEmpty()) return soldes;
        var tous = new ArrayList<>(soldes);
        anterieurs.forEach((classe, anterieur) -> tous.add(SoldeDeCompte.resultatNonClos(classe, anterieur)));
        tous.sort(Comparator.comparing(SoldeDeCompte::compte));
        return List.copyOf(tous);
    }

    /// Les seuls comptes détaillés par tiers.
    @Transactional(readOnly = true)
    public List<SoldeDeCompte> balanceAuxiliaire(Cadrage cadrage) {
        return balances.parAuxiliaire(cadrage).stream()
                .filter(solde -> solde.auxiliaire() != null)
                .toList();
    }

    /// Ce que chaque tiers doit, ou ce qu'on lui doit, par ancienneté.
    ///
    /// @param racine début des numéros de comptes : `411` pour les clients
    @Transactional(readOnly = true)
    public List<Anciennete> balanceAgee(String racine, Cadrage cadrage) {
        return balances.balanceAgee(racine, cadrage);
    }

    @Transactional(readOnly = true)
    public List<ResultatDeSection> resultatsDesSections(Cadrage cadrage) {
        return balances.parSection(cadrage);
    }

    @Transactional(readOnly = true)
    public Bilan bilan(Cadrage cadrage) {
        return RedactionDuBilan.rediger(balances.parAuxiliaire(cadrage));
    }

    @Transactional(readOnly = true)
    public CompteDeResultat compteDeResultat(Cadrage cadrage) {
        return CompteDeResultat.rediger(
                balances.parCompte(cadrage).stream().map(Rapports::sansReport).toList());
    }

    /// Ce qui fait un poste ; rien si ce poste n'existe pas.
    ///
    /// @param etat `actif`, `passif` ou `resultat`
    @Transactional(readOnly = true)
    public List<PartDePoste> detail(String etat, String poste, Cadrage cadrage) {
        if (!etat.equals("resultat")) return RedactionDuBilan.detail(balances.parAuxiliaire(cadrage), etat, poste);
        var soldes =
                balances.parCompte(cadrage).stream().map(Rapports::sansReport).toList();
        return CompteDeResultat.detail(soldes, poste);
    }

    /// Le résultat d'une période est celui de ses seuls jours.
    private static SoldeDeCompte sansReport(SoldeDeCompte s) {
        return new SoldeDeCompte(
                s.compte(), s.libelle(), null, null, Montant.ZERO, s.debit(), s.credit(), s.anterieur());
    }

    /// La même période un an plus tôt ; pour un exercice entier, l'exercice d'avant, quelle que soit sa durée.
    @Transactional(readOnly = true)
    public Cadrage precedent(Cadrage cadrage) {
        var avant = balances.exercicePrecedent(cadrage.du(), cadrage.au());
        var du = avant.map(Bornes::du).orElseGet(() -> unAnPlusTot(cadrage.du()));
        var au = avant.map(Bornes::au).orElseGet(() -> unAnPlusTot(cadrage.au()));
        return balances.cadrer(du, au, cadrage.section(), cadrage.brouillard());
    }

    /// Une fin de mois reste une fin de mois : le 28 février 2025 suit le 29 février 2024.
    private static LocalDate unAnPlusTot(LocalDate jour) {
        var avant = jour.minusYears(1);
        return jour.getDayOfMonth() == jour.lengthOfMonth() ? avant.withDayOfMonth(avant.lengthOfMonth()) : avant;
    }

    /// Les lignes d'une section, page après page. Le solde progressif part de [#debutDuReleve].
    ///
    /// @param cadrage d'une section
    @Transactional(readOnly = true)
    public List<LigneDeLivre> releve(VueDuReleve vue, Cadrage cadrage, Suite depuis, int nombre) {
        return livre.deLaSection(vue, cadrage, depuis, nombre);
    }

    @Transactional(readOnly = true)
    public Suite debutDuReleve(VueDuReleve vue, Cadrage cadrage) {
        long avant = switch (vue) {
            case TRESORERIE -> livre.soldeAvant(vue, cadrage, cadrage.debutReport());
            case RESULTAT -> livre.soldeAvant(vue, cadrage, cadrage.debutExercice());
            case TOUT -> 0;
        };
        return Suite.depuis(cadrage.du(), avant);
    }

    /// Le grand livre d'un compte : son solde d'avant, puis ses lignes.
    @Transactional(readOnly = true)
    public List<LigneDeLivre> grandLivre(
            String compte, @Nullable String auxiliaire, Cadrage cadrage, Suite depuis, int nombre) {
        return livre.duCompte(compte, auxiliaire, cadrage, depuis, nombre);
    }

    @Transactional(readOnly = true)
    public Suite debutDuGrandLivre(String compte, @Nullable String auxiliaire, Cadrage cadrage) {
        var depuis = Cadrage.estDeBilan(compte) ? cadrage.debutReport() : cadrage.debutExercice();
        return Suite.depuis(cadrage.du(), livre.soldeAvant(compte, auxiliaire, cadrage, depuis));
    }

    /// Les comptes qu'un grand livre ouvre l'un après l'autre.
    ///
    /// @param racine début des numéros ; `null` pour tous
    @Transactional(readOnly = true)
    public List<CompteMouvemente> comptesDuGrandLivre(
            @Nullable String racine, @Nullable String auxiliaire, Cadrage cadrage) {
        return livre.comptes(racine, auxiliaire, cadrage);
    }

    /// Les lignes d'un journal, ou de tous, dans l'ordre des jours.
    ///
    /// @param journal `null` : tous, sauf les opérations internes
    @Transactional(readOnly = true)
    public List<LigneDeLivre> journal(@Nullable String journal, Cadrage cadrage, Suite depuis, int nombre) {
        return livre.duJournal(journal, cadrage, depuis, nombre);
    }
}
