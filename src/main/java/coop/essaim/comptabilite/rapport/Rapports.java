package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.util.List;
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

    @Transactional(readOnly = true)
    public List<SoldeDeCompte> balance(Cadrage cadrage) {
        return balances.parCompte(cadrage);
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

    /// Le résultat d'une période est celui de ses seuls jours.
    private static SoldeDeCompte sansReport(SoldeDeCompte s) {
        return new SoldeDeCompte(
                s.compte(), s.libelle(), null, null, Montant.ZERO, s.debit(), s.credit(), s.anterieur());
    }

    @Transactional(readOnly = true)
    public List<LigneDeLivre> releve(String section, LocalDate au, Suite depuis, int nombre) {
        return livre.deLaSection(section, au, depuis, nombre);
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

    @Transactional(readOnly = true)
    public List<LigneDeLivre> journal(String journal, LocalDate au, Suite depuis, int nombre) {
        return livre.duJournal(journal, au, depuis, nombre);
    }
}
